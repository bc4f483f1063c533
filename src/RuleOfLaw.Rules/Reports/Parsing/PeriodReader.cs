namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads the period of a plan in its title: （2021-2025年）, (2021—2025), and (20212025年) that has lost its dash.</summary>
internal static class PeriodReader
{
    public static (int From, int To)? Find(ReadOnlySpan<char> text)
    {
        for (var i = NextYear(text, 0); i >= 0 && i + 8 <= text.Length; i = NextYear(text, i + 1))
        {
            if (!TryYear(text[i..], out var from) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
            {
                continue;
            }

            var next = i + 4;
            if (next < text.Length && text[next] == '年')
            {
                next++;
            }

            while (next < text.Length && text[next] is '-' or '至' or '~' or '到' or ' ')
            {
                next++;
            }

            if (next < text.Length && TryYear(text[next..], out var to) && to > from && to - from <= 20)
            {
                return (from, to);
            }
        }

        return null;
    }

    /// <summary>Where the next digit stands that may begin a year of a plan; -1 where none does.</summary>
    private static int NextYear(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny('1', '2') is >= 0 and var next ? from + next : -1;

    private static bool TryYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (text.Length < 4)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            year = (year * 10) + (text[i] - '0');
        }

        return year is >= 1990 and <= 2060;
    }
}
