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
/// over, so that a changed comma hides no copy. Only where the text may repeat itself the runs are told, by a table of those seen so far.
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
        var text = distilled.Text;
        var candidates = RunCandidates.Find(text, minimum);
        if (candidates.Count == 0)
        {
            return [];
        }

        var found = new List<RepeatedRun>();
        using var seen = new RunTable(SumOf(candidates));
        var leaving = WeightOfFirst(minimum);
        var behind = 0; // behind the run found last
        foreach (var starts in candidates)
        {
            ulong hash = 0; // of the run that begins at start; it rolls on with it
            var begin = Math.Max(starts.Start, behind);
            for (var start = begin; start < starts.End; start++)
            {
                hash = start == begin ? Hash(text.Slice(start, minimum)) : ((hash - (text[start - 1] * leaving)) * Base) + text[start + minimum - 1];
                var earlier = seen.FindOrAdd(text, start, minimum, hash);
                if (earlier >= 0 && earlier + minimum <= start)
                {
                    var length = LengthOf(text, start, earlier, minimum);
                    found.Add(new RepeatedRun { Span = distilled.SpanOf(start, length), Earlier = distilled.SpanOf(earlier, length), Length = length });
                    (begin, behind, start) = (start + length, start + length, start + length - 1);
                }
            }
        }

        return found;
    }

    /// <summary>What a character weighs in the hash when it leaves the run.</summary>
    private static ulong WeightOfFirst(int minimum)
    {
        ulong weight = 1;
        for (var i = 1; i < minimum; i++)
        {
            weight *= Base;
        }

        return weight;
    }

    private static int SumOf(List<TextSpan> candidates)
    {
        var sum = 0;
        foreach (var starts in candidates)
        {
            sum += starts.Length;
        }

        return sum;
    }

    /// <summary>How far two runs go on being equal, up to the end of a sentence or the beginning of the later one.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, int start, int earlier, int minimum)
    {
        var length = minimum;
        while (start + length < text.Length && earlier + length < start && text[start + length] == text[earlier + length] && text[start + length] != DistilledText.SentenceEnd)
        {
            length++;
        }

        return length;
    }

    private static ulong Hash(ReadOnlySpan<char> run)
    {
        ulong hash = 0;
        foreach (var c in run)
        {
            hash = (hash * Base) + c;
        }

        return hash;
    }
}
