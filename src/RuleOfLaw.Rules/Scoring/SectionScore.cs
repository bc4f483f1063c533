using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A section's score: the sum of its criteria.</summary>
/// <param name="Section">The section.</param>
/// <param name="Criteria">Its criteria.</param>
public sealed record SectionScore(RubricSection Section, ImmutableArray<CriterionScore> Criteria)
{
    /// <summary>Points reached.</summary>
    public decimal Value => Sum(static criterion => criterion.Value);

    /// <summary>Points that apply.</summary>
    public decimal Points => Sum(static criterion => criterion.Points);

    private decimal Sum(Func<CriterionScore, decimal> part)
    {
        var sum = 0m;
        foreach (var criterion in Criteria)
        {
            sum += part(criterion);
        }

        return sum;
    }
}
