using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>The pairs of words that mean topics, of one vocabulary; a text is gone through once for all of them.</summary>
internal sealed class TopicPairs
{
    private readonly TopicPair[][] _pairs = new TopicPair[byte.MaxValue + 1][]; // by the lower half of the first word's first character
    private readonly WordSet _firsts;

    public TopicPairs(IEnumerable<TopicPair> pairs)
    {
        var all = pairs.ToArray();
        _firsts = [.. all.Select(pair => pair.First).Distinct(StringComparer.Ordinal)];
        foreach (var pair in all)
        {
            ref var sharing = ref _pairs[(byte)pair.First[0]];
            sharing = [.. sharing ?? [], pair];
        }
    }

    /// <summary>Adds the topics whose pairs stand in a folded text, each once.</summary>
    public void Find(ReadOnlySpan<char> text, List<string> topics)
    {
        for (var at = _firsts.IndexIn(text, out _); at >= 0; at = Next(text, at + 1))
        {
            foreach (var pair in _pairs[(byte)text[at]])
            {
                if (text[at..].StartsWith(pair.First) && !topics.Contains(pair.Topic) && pair.IsNear(text, at))
                {
                    topics.Add(pair.Topic);
                }
            }
        }
    }

    private int Next(ReadOnlySpan<char> text, int from) => _firsts.IndexIn(text[from..], out _) is >= 0 and var at ? from + at : -1;
}
