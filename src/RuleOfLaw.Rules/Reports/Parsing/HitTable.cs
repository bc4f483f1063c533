using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>All terms found in a report's text, by vocabulary, each list ordered by position.</summary>
internal sealed class HitTable
{
    private readonly TermHit[][] _hits;

    private HitTable(TermHit[][] hits) => _hits = hits;

    public static HitTable Read(FoldedText text, Lexicon lexicon)
    {
        var all = new List<TermHit>(text.Length / 8);
        lexicon.Matcher.FindAll(text.Chars, all);
        var counts = new int[Enum.GetValues<Vocabulary>().Length];
        foreach (var hit in all)
        {
            counts[hit.Kind]++;
        }

        var hits = Array.ConvertAll(counts, count => new TermHit[count]);
        Array.Clear(counts);
        foreach (var hit in all)
        {
            hits[hit.Kind][counts[hit.Kind]++] = hit;
        }

        return new HitTable(hits);
    }

    public ReadOnlySpan<TermHit> All(Vocabulary vocabulary) => _hits[(int)vocabulary];

    /// <summary>The hits that begin in a range of folded offsets.</summary>
    public ReadOnlySpan<TermHit> Within(Vocabulary vocabulary, int start, int end)
    {
        var hits = _hits[(int)vocabulary];
        var first = LowerBound(hits, start);
        var last = LowerBound(hits, end);
        return hits.AsSpan(first, Math.Max(0, last - first));
    }

    public bool Any(Vocabulary vocabulary, int start, int end) => !Within(vocabulary, start, end).IsEmpty;

    private static int LowerBound(TermHit[] hits, int start)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
