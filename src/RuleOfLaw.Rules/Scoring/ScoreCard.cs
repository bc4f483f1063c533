using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A report's score, which can be taken apart: value, interval, share decided, and the ledger below. Nothing is rounded here; outputs round once.</summary>
/// <param name="Rubric">What it was scored by.</param>
/// <param name="Sections">The sections' scores.</param>
public sealed record ScoreCard(Rubric Rubric, ImmutableArray<SectionScore> Sections)
{
    /// <summary>Points reached.</summary>
    public decimal Value => Sum(static criterion => criterion.Value);

    /// <summary>Points if every open question is answered against the report.</summary>
    public decimal Low => Sum(static criterion => criterion.Low);

    /// <summary>Points if every open question is answered in its favour.</summary>
    public decimal High => Sum(static criterion => criterion.High);

    /// <summary>Points that apply.</summary>
    public decimal Points => Sum(static criterion => criterion.Points);

    /// <summary>Share of the applicable points that a program could decide, 0 to 1; 1 when none applies.</summary>
    public decimal Decided => Points is > 0 and var points ? 1 - ((High - Low) / points) : 1;

    /// <summary>Number of criteria that wait for an assessor.</summary>
    public int OpenQuestions => (int)Sum(static criterion => criterion.Outcome is Outcome.NeedsReview or Outcome.Errored ? 1 : 0);

    /// <summary>Points reached in per cent of those that apply, which compares reports whose totals differ; zero when none applies.</summary>
    public decimal Share => ShareOf(Value);

    /// <summary>The grade of the value.</summary>
    public Grade? Grade => GradeOf(Value);

    /// <summary>The grade if every open question is answered against the report.</summary>
    public Grade? LowGrade => GradeOf(Low);

    /// <summary>The grade if every open question is answered in its favour.</summary>
    public Grade? HighGrade => GradeOf(High);

    internal decimal ShareOf(decimal points) => Points is > 0 and var all ? points * 100 / all : 0;

    private decimal Sum(Func<CriterionScore, decimal> part)
    {
        var sum = 0m;
        foreach (var section in Sections)
        {
            foreach (var criterion in section.Criteria)
            {
                sum += part(criterion);
            }
        }

        return sum;
    }

    private Grade? GradeOf(decimal points)
    {
        var share = ShareOf(points);
        foreach (var grade in Rubric.Grades)
        {
            if (share >= grade.From)
            {
                return grade;
            }
        }

        return null;
    }
}
