using System.Collections.Immutable;
using RuleOfLaw.Rules.Scoring.Reviews;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A criterion's score.</summary>
public sealed record CriterionScore
{
    /// <summary>The criterion.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Points reached; of an undecided criterion the middle of its interval (own choice).</summary>
    public decimal Value => Low == High ? Low : (Low + High) / 2;

    /// <summary>Points if every open question is answered against the report.</summary>
    public required decimal Low { get; init; }

    /// <summary>Points if every open question is answered in its favour.</summary>
    public required decimal High { get; init; }

    /// <summary>The points it counts in the total: the criterion's, or none where it does not apply.</summary>
    public decimal Points => Outcome == Outcome.NotApplicable ? 0 : Criterion.Points;

    /// <summary>Why the criterion does not apply; null when it does.</summary>
    public NotApplicableReason? NotApplicable { get; init; }

    /// <summary>The assessor's decision about the criterion as a whole; null without one.</summary>
    public CriterionDecision? Decision { get; init; }

    /// <summary>What earned or cost the points, rule by rule; the lines add up to <see cref="Value"/>.</summary>
    public ImmutableArray<LedgerEntry> Ledger { get; init; } = [];
}
