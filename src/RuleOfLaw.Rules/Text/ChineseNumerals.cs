using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// Reads numbers as Chinese reports write them: 32, 1,270, 3.5万, 20余万, 三十二, 一百零五, 一百五, 两万, 二〇二四, 壹佰, 三五.
/// Input is folded text (<see cref="FoldedText"/>): digits are ASCII. No regular expression, one look at each character.
/// </summary>
internal static class ChineseNumerals
{
    /// <summary>More digits than any count has make a code or a serial number.</summary>
    private const int MostDigits = 20;

    /// <summary>More characters than any numeral has: 一千二百三十四万亿… stays far below.</summary>
    private const int LongestChinese = 40;

    /// <summary>Digits behind a point that count.</summary>
    private const int MostDecimals = 6;

    private const int Hundred = 100;
    private const int TenThousand = 10_000;
    private const int HundredMillion = 100_000_000;

    /// <summary>
    /// The characters of digits and units by their lower halves, which are all different, and what each is worth: one look tells for any character of a
    /// text what it counts, and nearly always that it counts nothing.
    /// </summary>
    private static readonly char[] Characters = new char[byte.MaxValue + 1];
    private static readonly int[] Values = ReadValues(
        ("零〇○", 0), ("一壹", 1), ("二两贰", 2), ("三叁", 3), ("四肆", 4), ("五伍", 5), ("六陆", 6), ("七柒", 7), ("八捌", 8), ("九玖", 9), ("十拾", 10), ("百佰", Hundred), ("千仟", 1000));

    /// <summary>Reads the number that starts at an offset; false where none does.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral) =>
        char.IsAsciiDigit(text[at]) ? TryReadArabic(text, at, out numeral) : TryReadChinese(text, at, out numeral);

    /// <summary>The value of a whole string that is one number, as 一百零五 or 3.5万; null when it is not.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text) =>
        !text.IsEmpty && TryRead(text, 0, out var numeral) && numeral.End == text.Length && numeral.UpperValue is null ? numeral.Value : null;

    /// <summary>The Chinese digits, without 十 and the other units.</summary>
    public static string Digits { get; } = string.Concat(Characters.Where(c => Digit(c) >= 0));

    /// <summary>What a Chinese digit is worth; -1 for any other character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Digit(char c) => Characters[(byte)c] == c && Values[(byte)c] is < 10 and var digit ? digit : -1;

    /// <summary>Whether a character can begin a number: a digit of either kind, or 十.</summary>
    public static bool Begins(char c) => char.IsAsciiDigit(c) || Digit(c) >= 0 || c == '十';

    private static int Unit(char c) => Characters[(byte)c] == c && Values[(byte)c] is >= 10 and var unit ? unit : 0;

    private static int Section(char c) => c switch
    {
        '万' => TenThousand,
        '亿' => HundredMillion,
        _ => 0,
    };

    private static int[] ReadValues(params ReadOnlySpan<(string Characters, int Value)> numerals)
    {
        var values = new int[byte.MaxValue + 1];
        foreach (var (characters, value) in numerals)
        {
            foreach (var c in characters)
            {
                (Characters[(byte)c], values[(byte)c]) = (c, value);
            }
        }

        return values;
    }

    private static bool TryReadArabic(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        ulong whole = 0;
        var i = at;
        var digits = 0;
        while (i < text.Length && digits < MostDigits)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                whole = unchecked((whole * 10) + (ulong)(text[i] - '0')); // too many digits for it are too many for a number
                digits++;
                i++;
            }
            else if (text[i] == ',' && IsThousandsGroup(text, at, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        decimal value = whole;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var (decimals, scale) = (0, 0);
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                if (scale < MostDecimals)
                {
                    decimals = (decimals * 10) + (text[i] - '0');
                    scale++;
                }
            }

            value += new decimal(decimals, 0, 0, isNegative: false, (byte)scale);
        }

        // More digits than any count has: a code or a serial number.
        if (digits >= MostDigits)
        {
            return false;
        }

        var over = false;
        i = ReadMultipliers(text, i, ref value, ref over);
        numeral = new Numeral(i, value, UpperValue: null, IsChinese: false, over);
        return true;
    }

    /// <summary>A comma between digits groups thousands only when exactly three digits follow and one to three stand before.</summary>
    private static bool IsThousandsGroup(ReadOnlySpan<char> text, int start, int comma)
    {
        var before = 0;
        for (var i = comma - 1; i >= start && char.IsAsciiDigit(text[i]); i--)
        {
            before++;
        }

        var after = 0;
        for (var i = comma + 1; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            after++;
        }

        return before is >= 1 and <= 3 && after == 3;
    }

    /// <summary>万, 亿, 百万, 千万, 万亿 behind a number, with 余 or 多 before or between them.</summary>
    private static int ReadMultipliers(ReadOnlySpan<char> text, int i, ref decimal value, ref bool over)
    {
        while (i < text.Length)
        {
            var next = text[i] is '余' or '多' or '来' ? i + 1 : i;
            if (next >= text.Length)
            {
                return i;
            }

            var factor = Section(text[next]);
            if (factor == 0 && Unit(text[next]) is var unit and > 10)
            {
                factor = unit;
            }

            if (factor == 0 || value > decimal.MaxValue / HundredMillion / HundredMillion)
            {
                return i;
            }

            over |= next > i;
            value *= factor;
            i = next + 1;
        }

        return i;
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        var end = at;
        var withUnits = false;
        while (end < text.Length && end - at <= LongestChinese && (Characters[(byte)text[end]] == text[end] || (end > at && Section(text[end]) > 0)))
        {
            withUnits |= Digit(text[end]) < 0;
            end++;
        }

        if (end == at || end - at > LongestChinese)
        {
            return false;
        }

        if (!withUnits)
        {
            return TryReadDigits(text, at, end, out numeral);
        }

        // 百 and 千 alone are numbers only with a word of approximation (百余, 近千), which the caller knows; 十 always is.
        var i = at;
        if (!TryReadSections(text, ref i, end, out var value))
        {
            return false;
        }

        i = ReadDecimals(text, i, ref value);
        var over = false;
        i = ReadMultipliers(text, i, ref value, ref over);
        numeral = new Numeral(i, value, UpperValue: null, IsChinese: true, over);
        return true;
    }

    /// <summary>点六 behind a number; 九点三十分 is a time and 三点一线 a saying, so a unit or nothing but digits must not follow.</summary>
    private static int ReadDecimals(ReadOnlySpan<char> text, int i, ref decimal value)
    {
        if (i + 1 >= text.Length || text[i] != '点' || Digit(text[i + 1]) < 0)
        {
            return i;
        }

        var end = i + 1;
        decimal decimals = 0, scale = 1;
        while (end < text.Length && Digit(text[end]) >= 0 && scale < TenThousand)
        {
            decimals = (decimals * 10) + Digit(text[end++]);
            scale *= 10;
        }

        if (end < text.Length && (Unit(text[end]) > 0 || text[end] is '分' or '线' or '钟'))
        {
            return i;
        }

        value += decimals / scale;
        return end;
    }

    /// <summary>Digits without units: one digit, a year or a code read figure by figure (二〇二四), or two neighbours that mean a range (三五).</summary>
    private static bool TryReadDigits(ReadOnlySpan<char> text, int at, int end, out Numeral numeral)
    {
        numeral = default;
        if (end - at > MostDigits)
        {
            return false;
        }

        Int128 whole = 0;
        for (var i = at; i < end; i++)
        {
            whole = (whole * 10) + Digit(text[i]);
        }

        if (end - at == 2 && Digit(text[at]) is > 0 and var low && Digit(text[at + 1]) is var high && high > low && high - low <= 2)
        {
            numeral = new Numeral(end, low, high, IsChinese: true, IsOver: false);
            return true;
        }

        var value = (decimal)whole;
        end = ReadDecimals(text, end, ref value);
        var over = false;
        var stop = ReadMultipliers(text, end, ref value, ref over);
        numeral = new Numeral(stop, value, UpperValue: null, IsChinese: true, over);
        return true;
    }

    private static bool TryReadSections(ReadOnlySpan<char> text, ref int i, int end, out decimal total)
    {
        total = 0;
        Int128 whole = 0; // 64 bits hold no 亿亿
        long section = 0; // what stands since the last 万 or 亿
        var digit = -1;
        var lastUnit = 0;
        var zero = false;
        while (i < end)
        {
            var c = text[i];
            if (Digit(c) is >= 0 and var d)
            {
                if (digit > 0 && !zero)
                {
                    break; // two digits in a row: another number begins
                }

                zero = d == 0;
                digit = d == 0 ? -1 : d;
                i++;
            }
            else if (Unit(c) is > 0 and var unit)
            {
                if (lastUnit > 0 && unit >= lastUnit)
                {
                    break;
                }

                section += (digit > 0 ? digit : 1) * unit;
                (digit, lastUnit, zero) = (-1, unit, false);
                i++;
            }
            else
            {
                var factor = Section(c);
                section += digit > 0 ? digit : 0;
                if ((section == 0 && whole == 0) || whole > (long)(decimal.MaxValue / HundredMillion / HundredMillion))
                {
                    return false;
                }

                // 一万亿 multiplies all that stands before; 一亿二千万 only the section.
                (whole, section) = section == 0 || factor > whole ? ((whole + section) * factor, 0) : (whole + (section * factor), 0);
                (digit, lastUnit, zero) = (-1, factor, false);
                i++;
                lastUnit = factor == TenThousand ? TenThousand : HundredMillion;
            }
        }

        if (digit > 0)
        {
            // 一百五 is 150 and 一万五 is 15,000, but 一百零五 is 105.
            section += !zero && lastUnit >= Hundred && text[i - 2] is not ('零' or '〇' or '○') ? digit * lastUnit / 10 : digit;
        }

        total = (decimal)(whole + section);
        return true;
    }
}
