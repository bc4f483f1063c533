namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads dates as metadata and signatures write them: 2025-01-16, 2025/1/16, 2025.01.16, 2025年1月16日, 二〇二五年一月十六日.</summary>
internal static class DateReader
{
    /// <summary>Finds the first date in a range of folded text.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int start, int end, out DateOnly date, out int from, out int to)
    {
        for (var i = start; i < end; i++)
        {
            if ((char.IsAsciiDigit(text[i]) || Text.ChineseNumerals.Digit(text[i]) >= 0) && TryRead(text, i, end, out date, out to))
            {
                from = i;
                return true;
            }
        }

        (date, from, to) = (default, 0, 0);
        return false;
    }

    /// <summary>Reads the date that starts at an offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int end, out DateOnly date, out int to)
    {
        (date, to) = (default, at);
        var i = at;
        if (!TryReadNumber(text, ref i, end, out var year) || year is < 1949 or > 2100 || i >= end || text[i] is not ('-' or '/' or '.' or '年'))
        {
            return false;
        }

        i++;
        if (!TryReadNumber(text, ref i, end, out var month) || month is < 1 or > 12 || i >= end || text[i] is not ('-' or '/' or '.' or '月'))
        {
            return false;
        }

        i++;
        if (!TryReadNumber(text, ref i, end, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        if (i < end && text[i] == '日')
        {
            i++;
        }

        (date, to) = (new DateOnly(year, month, day), i);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int i, int end, out int value)
    {
        value = 0;
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        var start = i;
        while (i < end && char.IsAsciiDigit(text[i]) && i - start < 4)
        {
            value = (value * 10) + (text[i++] - '0');
        }

        if (i > start)
        {
            return true;
        }

        if (i >= end || !Text.ChineseNumerals.TryRead(text[..end], i, out var numeral) || numeral.UpperValue is not null || numeral.Value > 9999)
        {
            return false;
        }

        (value, i) = ((int)numeral.Value, numeral.End);
        return true;
    }
}
