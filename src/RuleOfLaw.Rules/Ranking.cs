using System.Collections.Immutable;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;

namespace RuleOfLaw.Rules;

/// <summary>
/// Reports scored by one rubric, best first. They are compared by the share of the points that apply, rounded as it is shown: a difference nobody
/// sees makes no place. Where intervals overlap, the places a report could have are told instead of pretended away.
/// </summary>
/// <param name="Rubric">The rubric; reports scored by different ones are not compared.</param>
/// <param name="Reports">The reports by place; equals by issuer, then by path.</param>
public sealed record Ranking(Rubric Rubric, ImmutableArray<RankedAssessment> Reports)
{
    /// <summary>Ranks assessments.</summary>
    /// <param name="assessments">The assessments, in any order.</param>
    /// <returns>A ranking for each rubric they were scored by, by the rubric's ID.</returns>
    public static ImmutableArray<Ranking> Of(IEnumerable<Assessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return [.. assessments.GroupBy(one => (one.Manifest.Rubric, one.Manifest.RubricDigest))
            .OrderBy(group => group.Key.Rubric, StringComparer.Ordinal).ThenBy(group => group.Key.RubricDigest, StringComparer.Ordinal)
            .Select(group => new Ranking(group.First().Score.Rubric, Rank([.. group])))];
    }

    private static ImmutableArray<RankedAssessment> Rank(ImmutableArray<Assessment> assessments)
    {
        var sorted = assessments
            .OrderByDescending(one => AssessmentJson.Round(one.Score.Share))
            .ThenBy(one => one.Report.Header.Issuer, StringComparer.Ordinal)
            .ThenBy(one => one.Report.Text.Path, StringComparer.Ordinal)
            .ToList();
        var lows = Bounds(sorted, score => score.Low);
        var highs = Bounds(sorted, score => score.High);
        var ranked = ImmutableArray.CreateBuilder<RankedAssessment>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var score = sorted[i].Score;
            var place = i > 0 && AreEqual(i - 1, i) ? ranked[i - 1].Place : i + 1;
            var isTied = place <= i || (i + 1 < sorted.Count && AreEqual(i, i + 1));
            var (low, high) = (Bound(score, score.Low), Bound(score, score.High));

            // Of those that could be above, the report itself is none.
            var worst = 1 + CountAbove(highs, low) - (high > low ? 1 : 0);
            ranked.Add(new RankedAssessment(sorted[i], place, isTied, 1 + CountAbove(lows, high), worst));
        }

        return ranked.MoveToImmutable();

        bool AreEqual(int one, int other) => AssessmentJson.Round(sorted[one].Score.Share) == AssessmentJson.Round(sorted[other].Score.Share);
    }

    private static decimal[] Bounds(List<Assessment> assessments, Func<ScoreCard, decimal> points)
    {
        var bounds = assessments.Select(one => Bound(one.Score, points(one.Score))).ToArray();
        Array.Sort(bounds);
        return bounds;
    }

    private static decimal Bound(ScoreCard score, decimal points) => AssessmentJson.Round(score.ShareOf(points));

    /// <summary>How many of sorted bounds are above a value.</summary>
    private static int CountAbove(decimal[] bounds, decimal value)
    {
        var (from, to) = (0, bounds.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = bounds[middle] > value ? (from, middle) : (middle + 1, to);
        }

        return bounds.Length - from;
    }
}
