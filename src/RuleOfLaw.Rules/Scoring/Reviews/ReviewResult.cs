using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>What an assessor's decisions come to.</summary>
internal sealed record ReviewResult
{
    /// <summary>The findings that stand: without those rejected; those confirmed are no questions any more.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was decided about those that stand.</summary>
    public IReadOnlyDictionary<Finding, FindingDecision> Confirmed { get; init; } = new Dictionary<Finding, FindingDecision>();

    /// <summary>Every finding that was decided about, in the order of the findings.</summary>
    public ImmutableArray<ReviewedFinding> Reviewed { get; init; } = [];

    /// <summary>Decisions about criteria by their ID.</summary>
    public IReadOnlyDictionary<string, CriterionDecision> Criteria { get; init; } = new Dictionary<string, CriterionDecision>(StringComparer.Ordinal);

    /// <summary>Decisions whose text has changed or whose finding is gone, and what has become of it.</summary>
    public ImmutableArray<(ReviewDecision Decision, LocalizedText What)> Stale { get; init; } = [];

    /// <summary>Decisions that give no reason.</summary>
    public ImmutableArray<ReviewDecision> WithoutReason { get; init; } = [];

    /// <summary>Decisions that cannot hold: of unknown criteria, with too many points, against another.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; init; } = [];
}
