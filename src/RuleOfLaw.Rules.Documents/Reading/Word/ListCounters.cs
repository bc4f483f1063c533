using System.Text;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Counts the paragraphs of lists in the order of the document and writes their numbers.</summary>
internal sealed class ListCounters(NumberingDefinitions definitions)
{
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(NumberingList List, int Level)> _begun = [];

    /// <summary>Counts a paragraph.</summary>
    /// <param name="paragraphProperties">Its properties.</param>
    /// <param name="style">Its style.</param>
    /// <returns>Its number as it is shown, with a blank behind it where it needs one; empty where it has none.</returns>
    public string Next(XElement? paragraphProperties, WordStyle style)
    {
        var direct = paragraphProperties.Child("numPr");
        var directList = direct.ChildNumber("numId");
        if (definitions.Find(directList ?? style.List ?? 0) is not { } list)
        {
            return string.Empty;
        }

        // A style's place in a list is said by the list; only where the list does not, the style's own word counts.
        var level = Math.Clamp(direct.ChildNumber("ilvl") ?? (directList is null ? list.LevelOf(style) ?? style.Level : null) ?? 0, 0, NumberingList.LevelCount - 1);
        Count(list, level);
        return Show(list, level);
    }

    private void Count(NumberingList list, int level)
    {
        if (!_counters.TryGetValue(list.Counters, out var counters))
        {
            _counters[list.Counters] = counters = new int?[NumberingList.LevelCount];
        }

        // A level that is used before the ones above it opens them, too: 1.1, and then 2.
        for (var above = 0; above < level; above++)
        {
            counters[above] ??= list.Levels[above].Start;
        }

        var begins = list.StartOverrides[level] is not null && _begun.Add((list, level));
        counters[level] = begins || counters[level] is not { } last ? list.Levels[level].Start : last < int.MaxValue ? last + 1 : last;
        for (var below = level + 1; below < counters.Length; below++)
        {
            if (list.Levels[below].Restart is not { } restart || level < restart)
            {
                counters[below] = null;
            }
        }
    }

    private string Show(NumberingList list, int level)
    {
        var shown = list.Levels[level];
        if (shown.IsHidden)
        {
            return string.Empty;
        }

        var number = shown.IsBullet ? shown.Text : Fill(list, level);
        return number + (NeedsBlank(number, shown) ? " " : string.Empty);
    }

    private string Fill(NumberingList list, int level)
    {
        var (shown, counters) = (list.Levels[level], _counters[list.Counters]);
        var text = new StringBuilder();
        for (var i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] != '%' || i + 1 >= shown.Text.Length || shown.Text[i + 1] is not (>= '1' and <= '9' and var digit))
            {
                text.Append(shown.Text[i]);
                continue;
            }

            i++;
            if (digit - '1' <= level)
            {
                var source = list.Levels[digit - '1'];
                var isDigits = shown.IsLegal && source.Format is not "none";
                text.Append(NumberFormats.Format(isDigits ? "decimal" : source.Format, counters[digit - '1'] ?? source.Start, source.Pattern));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// What separates number and text on the page is a width, not a character. 一、 and （一） and 1. need none, as nobody types one there; a number
    /// that ends in a letter or digit does, or it would run into the text: 第一章 总则, 1.1 总则.
    /// </summary>
    private static bool NeedsBlank(string number, NumberingLevel level) =>
        !level.HasNoSuffix && number.Length > 0 && char.IsLetterOrDigit(number[^1]);
}
