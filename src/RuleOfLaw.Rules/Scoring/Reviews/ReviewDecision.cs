using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>
/// What an assessor decided about a report, with reason, name and date. It stands on a text: the quoted passage, or the whole text by its digest.
/// When that text has changed the decision is stale; it is reported (ROL0006) and not applied.
/// </summary>
public abstract record ReviewDecision
{
    private protected ReviewDecision()
    {
    }

    /// <summary>The passage the decision stands on, or a part of it; empty where it stands on no single passage.</summary>
    public string Quote { get; init; } = string.Empty;

    /// <summary>Text directly before the quote, where the quote alone stands more than once; empty otherwise.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Text directly behind the quote, where the quote alone stands more than once; empty otherwise.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>SHA-256 of the whole text as <see cref="AssessmentManifest.Text"/> has it, where the decision stands on all of it; null otherwise.</summary>
    public string? TextDigest { get; init; }

    /// <summary>The reason in words. Without one the decision has no effect (ROL0003).</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided; null only for one made in code.</summary>
    public string? Author { get; init; }

    /// <summary>When it was decided; null only for one made in code.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is written, for messages; empty for one made in code.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>What it decides about: a rule's ID, or a criterion's.</summary>
    public abstract string Subject { get; }

    /// <summary>Properties of the finding it names; none otherwise.</summary>
    private protected virtual ImmutableArray<FindingProperty> AddressedProperties => [];

    internal FindingAddress Address => new(Subject, Quote, Prefix, Suffix, AddressedProperties);
}
