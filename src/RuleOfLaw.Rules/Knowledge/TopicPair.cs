using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>Two words that mean a problem's topic when they stand near each other (纠纷 … 化解); from problem-topics.csv.</summary>
/// <param name="Vocabulary">Problem, or Answer.</param>
/// <param name="Topic">The topic's ID.</param>
/// <param name="First">A word.</param>
/// <param name="Second">The other; either may come first.</param>
internal sealed record TopicPair(Vocabulary Vocabulary, string Topic, string First, string Second)
{
    private const char Joint = '&';

    /// <summary>The most characters between the two.</summary>
    private const int Within = 16;

    public static List<TopicPair> Load()
    {
        var pairs = new List<TopicPair>();
        foreach (var row in DataFile.Read("problem-topics.csv"))
        {
            var names = Words(row.List(3));
            Add(pairs, Vocabulary.Problem, row[0], names);
            Add(pairs, Vocabulary.Answer, row[0], names);
            Add(pairs, Vocabulary.Answer, row[0], Words(row.List(4)));
        }

        return pairs;
    }

    /// <summary>Whether a term of the file is such a pair and no word by itself.</summary>
    public static bool IsPair(string term) => term.Contains(Joint, StringComparison.Ordinal);

    /// <summary>Whether the second word stands near the first, which stands at an offset of a folded text.</summary>
    public bool IsNear(ReadOnlySpan<char> text, int at)
    {
        var from = Math.Max(0, at - Within - Second.Length);
        var to = Math.Min(text.Length, at + First.Length + Within + Second.Length);
        return text[from..to].IndexOf(Second) >= 0;
    }

    private static string[][] Words(string[] terms) => Array.ConvertAll(Array.FindAll(terms, IsPair), static pair => CharacterFolding.Fold(pair).Split(Joint));

    private static void Add(List<TopicPair> pairs, Vocabulary vocabulary, string topic, string[][] all)
    {
        foreach (var words in all)
        {
            pairs.Add(new TopicPair(vocabulary, topic, words[0], words[1]));
        }
    }
}
