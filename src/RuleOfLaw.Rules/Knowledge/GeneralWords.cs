using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>
/// Finds the distinctive words that two texts share: the longest runs of ideographs common to both when general words (general-words.csv) are
/// cut away. Chinese has no blanks between words, so a shared run stands for a word.
/// </summary>
internal sealed class GeneralWords
{
    private readonly TermMatcher _words;
    private readonly HashSet<char> _characters;

    private GeneralWords(TermMatcher words, HashSet<char> characters) => (_words, _characters) = (words, characters);

    public static GeneralWords Load()
    {
        var words = DataFile.Read("general-words.csv").SelectMany(row => DataFile.List(row[0])).Select(CharacterFolding.Fold).Distinct(StringComparer.Ordinal).ToArray();
        return new GeneralWords(
            new TermMatcher(words.Where(word => word.Length > 1).Select(word => new Term(word, 0, 0))),
            [.. words.Where(word => word.Length == 1).Select(word => word[0])]);
    }

    /// <summary>The shared runs of two characters or more, in the order of the first text, each once.</summary>
    public List<string> Shared(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (left, right) = (Blank(first), Blank(second));
        var pairs = Pairs(right);
        var shared = new List<string>();
        for (var i = 0; i + 1 < left.Length; i++)
        {
            if (left[i] == '\0' || left[i + 1] == '\0' || !pairs.TryGetValue((left[i], left[i + 1]), out var starts))
            {
                continue;
            }

            var length = starts.Max(start => Common(left.AsSpan(i), right.AsSpan(start)));
            var word = new string(left, i, length);
            if (!shared.Contains(word, StringComparer.Ordinal))
            {
                shared.Add(word);
            }

            i += length - 1;
        }

        return shared;
    }

    private static Dictionary<(char First, char Second), List<int>> Pairs(char[] text)
    {
        var pairs = new Dictionary<(char First, char Second), List<int>>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\0' && text[i + 1] != '\0')
            {
                if (!pairs.TryGetValue((text[i], text[i + 1]), out var starts))
                {
                    pairs.Add((text[i], text[i + 1]), starts = []);
                }

                starts.Add(i);
            }
        }

        return pairs;
    }

    private static int Common(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] != '\0' && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    /// <summary>The text with everything general, and everything that is no ideograph, blanked out.</summary>
    private char[] Blank(ReadOnlySpan<char> text)
    {
        var hits = new List<TermHit>();
        _words.FindAll(text, hits);
        var left = text.ToArray();
        foreach (var hit in hits)
        {
            left.AsSpan(hit.Start, hit.Length).Clear();
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!CharacterFolding.IsIdeograph(left[i]) || _characters.Contains(left[i]) || ChineseNumerals.Digit(left[i]) >= 0)
            {
                left[i] = '\0';
            }
        }

        return left;
    }
}
