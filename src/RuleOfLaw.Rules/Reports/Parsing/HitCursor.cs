using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The hits of one vocabulary for ranges that are asked for in the order of the text: none of them is looked for twice.</summary>
internal struct HitCursor(HitTable table, Vocabulary vocabulary)
{
    private int _next;

    /// <summary>The hits that begin in a range of folded offsets, which begins at or behind the one before.</summary>
    public ReadOnlySpan<TermHit> Within(int start, int end)
    {
        var hits = table.All(vocabulary);
        while (_next < hits.Length && hits[_next].Start < start)
        {
            _next++;
        }

        var last = _next;
        while (last < hits.Length && hits[last].Start < end)
        {
            last++;
        }

        return hits[_next..last];
    }
}
