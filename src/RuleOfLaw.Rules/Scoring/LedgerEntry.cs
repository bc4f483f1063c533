using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>One line of the ledger: what earned or cost points. The lines of a criterion add up to its value.</summary>
/// <param name="Points">Points earned (positive) or lost (negative); zero for a remark.</param>
/// <param name="Reason">Why.</param>
public sealed record LedgerEntry(decimal Points, LocalizedText Reason)
{
    /// <summary>The place in the text; null where there is none.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The fact that earned the points: a topic's mention, a content; null otherwise.</summary>
    public object? Fact { get; init; }

    /// <summary>The finding that cost the points, or would have; null otherwise.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The assessor's decision that moved the points; null without one.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>The rule that cost the points or could not be asked; null otherwise.</summary>
    public string? RuleId { get; init; }
}
