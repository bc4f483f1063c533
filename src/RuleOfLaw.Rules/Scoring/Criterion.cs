using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>
/// A criterion: earned by topics (a figure or a case earns all its points, a mention a share), or full at the start and reduced by findings.
/// With neither it is met as soon as its section's content is there.
/// </summary>
public sealed record Criterion
{
    /// <summary>The criterion's ID.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Its points.</summary>
    public required decimal Points { get; init; }

    /// <summary>Why it has these points, in one line.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Where the criterion comes from: a norm with its article, or own choice.</summary>
    public required string Source { get; init; }

    /// <summary>Fields of rule-of-law work (Knowledge/Data/fields.csv), one of which earns the points.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The share of the points that a mere mention earns, 0 to 1.</summary>
    public decimal MentionShare { get; init; }

    /// <summary>Findings that reduce it.</summary>
    public ImmutableArray<Deduction> Deductions { get; init; } = [];

    /// <summary>The kinds of issuer it applies to; all when empty. For others its points leave the total.</summary>
    public ImmutableArray<IssuerKind> IssuerKinds { get; init; } = [];

    /// <summary>Its path in the file it was read from, for messages; null when made in code.</summary>
    internal string? Place { get; init; }
}
