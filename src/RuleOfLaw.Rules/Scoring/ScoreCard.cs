using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A report's score, which can be taken apart: value, interval, share decided, and the ledger below. Nothing is rounded here; outputs round once.</summary>
/// <param name="Rubric">What it was scored by.</param>
/// <param name="Sections">The sections' scores.</param>
public sealed record ScoreCard(Rubric Rubric, ImmutableArray<SectionScore> Sections)
{
    /// <summary>Points reached.</summary>
    public decimal Value => Total.Value;

    /// <summary>Points if every open question is answered against the report.</summary>
    public decimal Low => Total.Low;

    /// <summary>Points if every open question is answered in its favour.</summary>
    public decimal High => Total.High;

    /// <summary>Points that apply.</summary>
    public decimal Points => Total.Points;

    /// <summary>Share of the applicable points that a program could decide, 0 to 1; 1 when none applies.</summary>
    public decimal Decided => Total.Decided;

    /// <summary>Number of criteria that wait for an assessor.</summary>
    public int OpenQuestions => Total.OpenQuestions;

    /// <summary>Points reached in per cent of those that apply, which compares reports whose totals differ; zero when none applies.</summary>
    public decimal Share => ShareOf(Value);

    /// <summary>The grade of the value.</summary>
    public Grade? Grade => GradeOf(Share);

    /// <summary>The grade if every open question is answered against the report.</summary>
    public Grade? LowGrade => GradeOf(ShareOf(Low));

    /// <summary>The grade if every open question is answered in its favour.</summary>
    public Grade? HighGrade => GradeOf(ShareOf(High));

    /// <summary>All sums at once, for whoever needs more than one of them.</summary>
    internal ScoreTotal Total => ScoreTotal.Of(Sections);

    internal decimal ShareOf(decimal points) => Total.ShareOf(points);

    /// <summary>The grade of a share in per cent.</summary>
    internal Grade? GradeOf(decimal share)
    {
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
