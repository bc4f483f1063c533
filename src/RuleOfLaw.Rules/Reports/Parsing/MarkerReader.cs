using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A list mark: its scheme, its number, and where it ends (offset into the text that was read).</summary>
internal readonly record struct Marker(NumberingScheme Scheme, int Number, int End);

/// <summary>Reads list marks in folded text: 一、 （一） 1. 1、 （1） 1） ① 一是 第一，; with a bracket lost, too.</summary>
internal static class MarkerReader
{
    private const int HighestNumber = 60;

    /// <summary>By the lower half of a character, whether it may begin a mark: nearly all places of a text begin none, and one look shows it.</summary>
    private static readonly bool[] Beginnings = ReadBeginnings();

    public static bool TryRead(ReadOnlySpan<char> text, int at, out Marker marker)
    {
        marker = default;
        return at < text.Length && Beginnings[(byte)text[at]] && MayBegin(text[at]) && TryReadMark(text, at, out marker);
    }

    private static bool MayBegin(char c) => ChineseNumerals.Begins(c) || c is '(' or '第' or (>= '①' and <= '⑳');

    private static bool[] ReadBeginnings()
    {
        var beginnings = new bool[byte.MaxValue + 1];
        foreach (var c in $"0123456789{ChineseNumerals.Digits}十(第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        {
            beginnings[(byte)c] = true;
        }

        return beginnings;
    }

    private static bool TryReadMark(ReadOnlySpan<char> text, int at, out Marker marker)
    {
        marker = default;
        var c = text[at];
        if (c is >= '①' and <= '⑳')
        {
            marker = new Marker(NumberingScheme.Circled, c - '①' + 1, at + 1);
            return true;
        }

        if (c == '(')
        {
            return TryReadNumber(text, at + 1, out var inner, out var isChinese, out var after) && TryReadBracketed(text, after, inner, isChinese, out marker);
        }

        if (c == '第')
        {
            return TryReadOrdinal(text, at, out marker);
        }

        return !BeginsWord(text, at) && TryReadNumber(text, at, out var number, out var chinese, out var end)
            && (chinese ? TryReadChinese(text, end, number, out marker) : TryReadArabic(text, end, number, out marker));
    }

    /// <summary>Whether a Chinese digit begins a word and no mark: 一步, 十分. Behind the number of a mark stands 是, and no other ideograph that counts nothing.</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        !char.IsAsciiDigit(text[at]) && at + 1 < text.Length && CharacterFolding.IsIdeograph(text[at + 1]) && ChineseNumerals.Digit(text[at + 1]) < 0
        && text[at + 1] is not ('是' or '十' or '拾' or '百' or '佰' or '千' or '仟' or '万' or '亿' or '余' or '多' or '来' or '点');

    private static bool TryReadBracketed(ReadOnlySpan<char> text, int end, int number, bool isChinese, out Marker marker)
    {
        marker = default;
        var closed = end < text.Length && text[end] == ')';

        // （一强化 has lost its bracket; (2023 or (5人 has not, it never was a mark.
        if (!closed && (!isChinese || end >= text.Length || !CharacterFolding.IsIdeograph(text[end]) || "个名次件场是项人年月日类种级".Contains(text[end], StringComparison.Ordinal)))
        {
            return false;
        }

        marker = new Marker(isChinese ? NumberingScheme.ChineseInBrackets : NumberingScheme.ArabicInBrackets, number, closed ? SkipPause(text, end + 1) : end);
        return true;
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, int end, int number, out Marker marker)
    {
        marker = default;
        if (end >= text.Length)
        {
            return false;
        }

        switch (text[end])
        {
            case '、' or '.':
                marker = new Marker(NumberingScheme.Chinese, number, SkipBlanks(text, end + 1));
                return true;
            case ')':
                marker = new Marker(NumberingScheme.ChineseInBrackets, number, SkipPause(text, end + 1));
                return true;
            case '是' when end + 1 < text.Length:
                marker = new Marker(NumberingScheme.Ordinal, number, end + 1);
                return true;
            case ' ' when end + 1 < text.Length && CharacterFolding.IsIdeograph(text[end + 1]):
                marker = new Marker(NumberingScheme.Chinese, number, SkipBlanks(text, end));
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadArabic(ReadOnlySpan<char> text, int end, int number, out Marker marker)
    {
        marker = default;
        if (end >= text.Length)
        {
            return false;
        }

        switch (text[end])
        {
            case '.' or '、' when end + 1 < text.Length && (!char.IsAsciiDigit(text[end + 1]) || BeginsYear(text[(end + 1)..])):
                marker = new Marker(NumberingScheme.Arabic, number, SkipBlanks(text, end + 1));
                return true;
            case ')':
                marker = new Marker(NumberingScheme.ArabicInBrackets, number, SkipPause(text, end + 1));
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// 3.12个村…, where 2. went before: the mark of the next item and a count behind it, though the two look like one number. A day (3.15国际…) and a unit
    /// that is told in fractions (3.2万人) are none.
    /// </summary>
    public static bool TryReadBeforeCount(ReadOnlySpan<char> text, int at, int expected, out Marker marker)
    {
        marker = default;
        if (!TryReadNumber(text, at, out var number, out var isChinese, out var end) || isChinese || number != expected || end >= text.Length || text[end] is not ('.' or '、'))
        {
            return false;
        }

        var behind = end + 1;
        while (behind < text.Length && char.IsAsciiDigit(text[behind]))
        {
            behind++;
        }

        if (behind == end + 1 || behind >= text.Length || !"个名件场家所次项条起份户位期支处宗月".Contains(text[behind], StringComparison.Ordinal))
        {
            return false;
        }

        marker = new Marker(NumberingScheme.Arabic, number, end + 1);
        return true;
    }

    /// <summary>2.2025年…: four digits and 年 are a year of their own and no part of the number before.</summary>
    private static bool BeginsYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[0] is '1' or '2' && text[..4].IndexOfAnyExceptInRange('0', '9') < 0 && text[4] == '年';

    /// <summary>第一， and 第一、 are marks; 第一责任人 and 第一个 are not. 第一部分 and 第一章 head chapters.</summary>
    private static bool TryReadOrdinal(ReadOnlySpan<char> text, int at, out Marker marker)
    {
        marker = default;
        if (!TryReadNumber(text, at + 1, out var number, out _, out var end) || end >= text.Length)
        {
            return false;
        }

        if (text[end] is ',' or '、')
        {
            marker = new Marker(NumberingScheme.Ordinal, number, end + 1);
            return true;
        }

        foreach (var part in (ReadOnlySpan<string>)["部分", "章"])
        {
            if (text[end..].StartsWith(part, StringComparison.Ordinal))
            {
                end += part.Length;
                marker = new Marker(NumberingScheme.Chinese, number, end < text.Length ? SkipPause(text, end) : end);
                return true;
            }
        }

        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, int at, out int number, out bool isChinese, out int end)
    {
        (number, isChinese, end) = (0, false, at);
        if (at >= text.Length)
        {
            return false;
        }

        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 3)
        {
            number = (number * 10) + (text[end++] - '0');
        }

        if (end > at)
        {
            return number is > 0 and <= HighestNumber;
        }

        if (ChineseNumerals.Digit(text[at]) < 0 && text[at] != '十')
        {
            return false;
        }

        if (!ChineseNumerals.TryRead(text[..Math.Min(text.Length, at + 4)], at, out var numeral) || numeral.UpperValue is not null || text[at] == '两')
        {
            return false;
        }

        (number, isChinese, end) = ((int)Math.Min(numeral.Value, int.MaxValue), true, numeral.End);
        return number is > 0 and <= HighestNumber;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>（一）、 and （一）. happen; the pause belongs to the mark.</summary>
    private static int SkipPause(ReadOnlySpan<char> text, int at) =>
        SkipBlanks(text, at < text.Length && text[at] is '、' or '.' ? at + 1 : at);
}
