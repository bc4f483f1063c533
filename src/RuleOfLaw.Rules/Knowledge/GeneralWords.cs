using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>
/// Finds the distinctive words that two texts share: the longest runs of ideographs common to both when general words (general-words.csv) are
/// cut away. Chinese has no blanks between words, so a shared run stands for a word.
/// </summary>
internal sealed class GeneralWords
{
    private readonly TermMatcher _words;
    private readonly ulong[] _characters = new ulong[(char.MaxValue + 1) / 64]; // a bit for each general one, and for the digits

    private GeneralWords(TermMatcher words, string characters)
    {
        _words = words;
        foreach (var c in characters + ChineseNumerals.Digits)
        {
            _characters[c >> 6] |= 1UL << c;
        }
    }

    public static GeneralWords Load()
    {
        var words = DataFile.Read("general-words.csv").SelectMany(row => row.List(0)).Select(CharacterFolding.Fold).Distinct(StringComparer.Ordinal).ToArray();
        return new GeneralWords(
            new TermMatcher(Array.ConvertAll(Array.FindAll(words, word => word.Length > 1), word => new Term(word, 0, 0))),
            string.Concat(words.Where(word => word.Length == 1)));
    }

    /// <summary>Copies a text with everything general, and everything that is no ideograph, blanked out.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="left">What is left of it, as long as the text.</param>
    /// <param name="hits">What the general words found are kept in meanwhile.</param>
    public void Distil(ReadOnlySpan<char> text, Span<char> left, List<TermHit> hits)
    {
        ReadOnlySpan<ulong> characters = _characters;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            left[i] = CharacterFolding.IsIdeograph(c) && (characters[c >> 6] & (1UL << c)) == 0 ? c : DistinctiveTexts.Blank;
        }

        hits.Clear();
        _words.FindAll(text, hits);
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(hits))
        {
            left.Slice(hit.Start, hit.Length).Clear();
        }
    }
}
