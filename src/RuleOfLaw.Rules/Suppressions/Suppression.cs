using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>
/// A finding that somebody has looked at and decided not to see again, with the reason. It names the finding's place by quoting the text, so it
/// survives edits elsewhere. It hides the finding; it never raises a score.
/// </summary>
public sealed record Suppression
{
    /// <summary>ID of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>Text at the finding's place, or a part of it; empty for a finding that has no place in the text.</summary>
    public string Quote { get; init; } = string.Empty;

    /// <summary>Text directly before the quote, where the quote alone stands more than once; empty otherwise.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Text directly behind the quote, where the quote alone stands more than once; empty otherwise.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>Properties the finding must have, where a rule speaks more than once of one place (content, topic, duty); none otherwise.</summary>
    public ImmutableArray<FindingProperty> Properties { get; init; } = [];

    /// <summary>Why the finding is hidden.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>The reason in words. Without one the suppression hides nothing (ROL0003).</summary>
    public required string Justification { get; init; }

    /// <summary>Who decided; null when not told.</summary>
    public string? Author { get; init; }

    /// <summary>When it was decided; null when not told.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day it holds; null when it holds for good.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Where it is written, for messages; empty for one made in code.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Names the findings it hides.</summary>
    internal FindingAddress Address => new(RuleId, Quote, Prefix, Suffix, Properties);

    /// <summary>The kind as files write it: false-positive, not-applicable, accepted, remediated.</summary>
    public string KindId => IdOf(Kind);

    internal static string IdOf(SuppressionKind kind) => kind switch
    {
        SuppressionKind.FalsePositive => "false-positive",
        SuppressionKind.NotApplicable => "not-applicable",
        SuppressionKind.Accepted => "accepted",
        _ => "remediated",
    };
}
