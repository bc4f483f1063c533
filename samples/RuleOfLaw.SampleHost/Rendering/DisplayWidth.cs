namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Columns of a terminal that characters take: two for East Asian wide and full-width ones (UAX #11), one for the others, none for zero-width ones.</summary>
internal static class DisplayWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += Of(c);
        }

        return width;
    }

    /// <summary>Cuts a text into lines of at most so many columns; between Chinese characters anywhere, else at a blank where there is one.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var start = 0;
        while (start < text.Length)
        {
            var (end, blank, width) = (start, -1, 0);
            while (end < text.Length && width + Of(text[end]) <= columns)
            {
                width += Of(text[end]);
                if (text[end] == ' ')
                {
                    blank = end;
                }

                end++;
            }

            end = Math.Max(end, start + 1);
            if (end < text.Length && blank > start && Of(text[end]) == 1 && Of(text[end - 1]) == 1 && text[end] != ' ')
            {
                end = blank;
            }

            yield return text[start..end].TrimEnd();
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }
    }

    /// <summary>Cuts a text to so many columns; what was longer ends in an ellipsis.</summary>
    public static string Cut(string text, int columns)
    {
        var (end, width) = (0, 0);
        while (end < text.Length && width + Of(text[end]) <= columns)
        {
            width += Of(text[end++]);
        }

        return end == text.Length ? text : $"{text.AsSpan(0, end - (end > 0 && char.IsHighSurrogate(text[end - 1]) ? 1 : 0))}…";
    }

    /// <summary>Of a surrogate pair, which is nearly always an ideograph or an emoji, each half counts one.</summary>
    public static int Of(char c) => c switch
    {
        < '\u1100' => c is (< ' ' or '\u00AD') ? 0 : 1,
        <= '\u115F' => 2,
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => 0,
        >= '\u2E80' and <= '\uA4CF' => c == '\u303F' ? 1 : 2,
        >= '\uAC00' and <= '\uD7A3' => 2,
        >= '\uF900' and <= '\uFAFF' => 2,
        >= '\uFE30' and <= '\uFE6F' => 2,
        >= '\uFF00' and <= '\uFF60' => 2,
        >= '\uFFE0' and <= '\uFFE6' => 2,
        _ => 1,
    };
}
