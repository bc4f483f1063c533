using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A run of text that stood before.</summary>
internal sealed class RepeatedRun : ReportElement
{
    /// <summary>Where it stood first.</summary>
    public required TextSpan Earlier { get; init; }

    /// <summary>Its ideographs.</summary>
    public required int Length { get; init; }
}

/// <summary>
/// Finds runs of ideographs that stand twice in the sentences of a report. Headings, titles in 《》, set formulas and whatever is no ideograph are passed
/// over, so that a changed comma hides no copy. One look at each place: a table of the runs seen so far, by a hash that rolls on with them.
/// </summary>
internal static class RepeatedRuns
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    public static List<RepeatedRun> Find(AnnualReport report, int minimum)
    {
        using var distilled = DistilledText.Of(report);
        return Find(distilled, Math.Max(1, minimum));
    }

    private static List<RepeatedRun> Find(DistilledText distilled, int minimum)
    {
        var found = new List<RepeatedRun>();
        var text = distilled.Text;
        using var seen = new RunTable(text.Length);
        ulong hash = 0, leaving = 1; // leaving: what a character weighs when it leaves the run
        for (var i = 1; i < minimum; i++)
        {
            leaving *= Base;
        }

        var begin = 0; // the first character the hash holds
        for (var end = 0; end < text.Length; end++)
        {
            if (text[end] == DistilledText.SentenceEnd)
            {
                (hash, begin) = (0, end + 1);
                continue;
            }

            hash = (hash * Base) + text[end];
            if (end + 1 - begin < minimum)
            {
                continue;
            }

            var earlier = seen.FindOrAdd(text, begin, minimum, hash);
            hash -= text[begin++] * leaving;
            if (earlier < 0 || earlier + minimum > begin - 1)
            {
                continue;
            }

            var start = begin - 1;
            var length = minimum;
            while (start + length < text.Length && earlier + length < start && text[start + length] == text[earlier + length] && text[start + length] != DistilledText.SentenceEnd)
            {
                length++;
            }

            found.Add(new RepeatedRun { Span = distilled.SpanOf(start, length), Earlier = distilled.SpanOf(earlier, length), Length = length });
            (hash, begin, end) = (0, start + length, start + length - 1);
        }

        return found;
    }
}
