using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>All terms found in a report's text, by vocabulary, each list ordered by position.</summary>
internal sealed class HitTable
{
    private static readonly int Vocabularies = Enum.GetValues<Vocabulary>().Length;

    private readonly TermHit[] _hits; // by vocabulary, then by position
    private readonly int[] _starts; // where each vocabulary's begin, and where the last one's end

    private HitTable(TermHit[] hits, int[] starts) => (_hits, _starts) = (hits, starts);

    public static HitTable Read(FoldedText text, Lexicon lexicon)
    {
        var all = new List<TermHit>(text.Length / 5);
        lexicon.Matcher.FindAll(text.Chars, all);
        var found = CollectionsMarshal.AsSpan(all);
        var starts = new int[Vocabularies + 1];
        foreach (ref readonly var hit in found)
        {
            starts[hit.Kind + 1]++;
        }

        for (var i = 0; i < Vocabularies; i++)
        {
            starts[i + 1] += starts[i];
        }

        var hits = new TermHit[found.Length];
        Span<int> next = stackalloc int[Vocabularies];
        starts.AsSpan(0, Vocabularies).CopyTo(next);
        foreach (ref readonly var hit in found)
        {
            hits[next[hit.Kind]++] = hit;
        }

        return new HitTable(hits, starts);
    }

    public ReadOnlySpan<TermHit> All(Vocabulary vocabulary) => _hits.AsSpan(_starts[(int)vocabulary].._starts[(int)vocabulary + 1]);

    /// <summary>The hits that begin in a range of folded offsets.</summary>
    public ReadOnlySpan<TermHit> Within(Vocabulary vocabulary, int start, int end)
    {
        var hits = All(vocabulary);
        var first = LowerBound(hits, start);
        var last = first + LowerBound(hits[first..], Math.Max(start, end));
        return hits[first..last];
    }

    /// <summary>Whether a hit begins in a range of folded offsets.</summary>
    public bool Any(Vocabulary vocabulary, int start, int end) => First(vocabulary, start) < end;

    /// <summary>Where the first hit begins at or behind a folded offset; <see cref="int.MaxValue"/> where none does.</summary>
    public int First(Vocabulary vocabulary, int start)
    {
        var hits = All(vocabulary);
        var first = LowerBound(hits, start);
        return first < hits.Length ? hits[first].Start : int.MaxValue;
    }

    private static int LowerBound(ReadOnlySpan<TermHit> hits, int start)
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
