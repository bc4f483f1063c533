using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>Two equal characters in a row that are no word and no border of two words.</summary>
internal sealed class DoubledSpan : ReportElement
{
    /// <summary>The two characters.</summary>
    public required string Characters { get; init; }
}

/// <summary>
/// Tells a doubled character from a word (人人) and from the border of two words (镇镇长, 立法法); from doubling.csv. Only characters of the list
/// are looked at: without a full lexicon any other doubling might be a word.
/// </summary>
internal sealed class DoubledCharacters
{
    private readonly Dictionary<char, (string Followers, string Leaders)> _words; // as the file has them: few characters are ever doubled

    private DoubledCharacters(Dictionary<char, (string Followers, string Leaders)> words) => _words = words;

    public static DoubledCharacters Load() => new(DataFile.Read("doubling.csv").ToDictionary(row => row[0][0], row => (row[1], row[2])));

    public List<DoubledSpan> Find(SourceText source)
    {
        var found = new List<DoubledSpan>();
        var text = source.AsSpan();
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == text[i - 1] && _words.TryGetValue(c, out var words) && IsMistake(text, i, DataFile.List(words.Followers), DataFile.List(words.Leaders)))
            {
                found.Add(new DoubledSpan { Span = new TextSpan(i - 1, 2), Characters = new string(c, 2) });
            }
        }

        return found;
    }

    /// <summary>
    /// No mistake: part of a longer run, a doubled word of two (家家户户), a word that begins with the second character, or one that ends with the first.
    /// </summary>
    private static bool IsMistake(ReadOnlySpan<char> text, int second, string[] followers, string[] leaders)
    {
        var c = text[second];
        if ((second >= 2 && text[second - 2] == c) || (second + 1 < text.Length && text[second + 1] == c))
        {
            return false;
        }

        if (IsPair(text, second + 1) || (second >= 3 && IsPair(text, second - 3)))
        {
            return false;
        }

        foreach (var follower in followers)
        {
            if (text[(second + 1)..].StartsWith(follower, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var leader in leaders)
        {
            if (text[..(second - 1)].EndsWith(leader, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at] == text[at + 1] && CharacterFolding.IsIdeograph(text[at]);
}
