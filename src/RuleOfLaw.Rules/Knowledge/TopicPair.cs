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

    public static IEnumerable<TopicPair> Load() => DataFile.Read("problem-topics.csv").SelectMany(row =>
        Read(Vocabulary.Problem, row[0], row[3]).Concat(Read(Vocabulary.Answer, row[0], row[3])).Concat(Read(Vocabulary.Answer, row[0], row[4])));

    /// <summary>Whether a term of the file is such a pair and no word by itself.</summary>
    public static bool IsPair(string term) => term.Contains(Joint, StringComparison.Ordinal);

    /// <summary>Whether the second word stands near the first, which stands at an offset of a folded text.</summary>
    public bool IsNear(ReadOnlySpan<char> text, int at)
    {
        var from = Math.Max(0, at - Within - Second.Length);
        var to = Math.Min(text.Length, at + First.Length + Within + Second.Length);
        return text[from..to].IndexOf(Second) >= 0;
    }

    private static IEnumerable<TopicPair> Read(Vocabulary vocabulary, string topic, string field)
    {
        foreach (var term in DataFile.List(field).Where(IsPair))
        {
            var words = CharacterFolding.Fold(term).Split(Joint);
            yield return new TopicPair(vocabulary, topic, words[0], words[1]);
        }
    }
}
