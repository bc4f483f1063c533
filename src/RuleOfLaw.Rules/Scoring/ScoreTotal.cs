using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>The sums of a score card, from one pass over its criteria.</summary>
internal readonly struct ScoreTotal
{
    public decimal Value { get; private init; }

    public decimal Low { get; private init; }

    public decimal High { get; private init; }

    public decimal Points { get; private init; }

    public int OpenQuestions { get; private init; }

    /// <summary>Share of the applicable points that a program could decide, 0 to 1; 1 when none applies.</summary>
    public decimal Decided => Points > 0 ? 1 - ((High - Low) / Points) : 1;

    public static ScoreTotal Of(ImmutableArray<SectionScore> sections)
    {
        var (value, low, high, points) = (0m, 0m, 0m, 0m);
        var open = 0;
        foreach (var section in sections)
        {
            foreach (var criterion in section.Criteria)
            {
                value += criterion.Value;
                low += criterion.Low;
                high += criterion.High;
                points += criterion.Points;
                open += criterion.Outcome is Outcome.NeedsReview or Outcome.Errored ? 1 : 0;
            }
        }

        return new ScoreTotal { Value = value, Low = low, High = high, Points = points, OpenQuestions = open };
    }

    /// <summary>Points in per cent of those that apply; zero when none applies.</summary>
    public decimal ShareOf(decimal points) => Points > 0 ? points * 100 / Points : 0;
}
