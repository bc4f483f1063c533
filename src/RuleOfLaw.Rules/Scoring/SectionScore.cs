using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A section's score: the sum of its criteria.</summary>
/// <param name="Section">The section.</param>
/// <param name="Criteria">Its criteria.</param>
public sealed record SectionScore(RubricSection Section, ImmutableArray<CriterionScore> Criteria)
{
    /// <summary>Points reached.</summary>
    public decimal Value => Criteria.Sum(criterion => criterion.Value);

    /// <summary>Points that apply.</summary>
    public decimal Points => Criteria.Sum(criterion => criterion.Points);
}
