using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>
/// Finds the distinctive words that two texts share: the longest runs of ideographs common to both when general words (general-words.csv) are
/// cut away. Chinese has no blanks between words, so a shared run stands for a word.
/// </summary>
internal sealed class GeneralWords
{
    private readonly TermMatcher _words;
    private readonly bool[] _characters = new bool[char.MaxValue + 1];

    private GeneralWords(TermMatcher words, IEnumerable<char> characters)
    {
        _words = words;
        foreach (var c in characters)
        {
            _characters[c] = true;
        }
    }

    public static GeneralWords Load()
    {
        var words = DataFile.Read("general-words.csv").SelectMany(row => DataFile.List(row[0])).Select(CharacterFolding.Fold).Distinct(StringComparer.Ordinal).ToArray();
        return new GeneralWords(
            new TermMatcher(words.Where(word => word.Length > 1).Select(word => new Term(word, 0, 0))),
            words.Where(word => word.Length == 1).Select(word => word[0]));
    }

    /// <summary>The text with everything general, and everything that is no ideograph, blanked out; ready to be compared with others.</summary>
    /// <param name="text">A folded text, shorter than <see cref="DistinctiveText.Longest"/>.</param>
    /// <param name="hits">What the general words found are kept in meanwhile.</param>
    public DistinctiveText Distil(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        hits.Clear();
        _words.FindAll(text, hits);
        var left = text.ToArray();
        foreach (var hit in hits)
        {
            left.AsSpan(hit.Start, hit.Length).Clear();
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!CharacterFolding.IsIdeograph(left[i]) || _characters[left[i]] || ChineseNumerals.Digit(left[i]) >= 0)
            {
                left[i] = '\0';
            }
        }

        return new DistinctiveText(left);
    }
}
