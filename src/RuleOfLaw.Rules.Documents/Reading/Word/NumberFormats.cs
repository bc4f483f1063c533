using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Writes a list's counter as Word shows it in a number format (ECMA-376 part 1, 17.18.59). An unknown format is shown in plain digits.</summary>
internal static class NumberFormats
{
    private static readonly NumeralStyle Chinese = new("零一二三四五六七八九", "十百千", "万", LeadingOne: NumeralOne.NotBeforeLeadingTen);
    private static readonly NumeralStyle Taiwanese = Chinese with { TenThousand = "萬" };
    private static readonly NumeralStyle ChineseLegal = new("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万", LeadingOne: NumeralOne.Always);
    private static readonly NumeralStyle TraditionalLegal = new("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬", LeadingOne: NumeralOne.Always);
    private static readonly NumeralStyle Japanese = new("〇一二三四五六七八九", "十百千", "万", LeadingOne: NumeralOne.NeverBeforeUnits, SkipsZero: true);
    private static readonly NumeralStyle JapaneseLegal = new("〇壱弐参四伍六七八九", "拾百阡", "萬", LeadingOne: NumeralOne.Always, SkipsZero: true);

    /// <summary>Formats a counter.</summary>
    /// <param name="format">The value of <c>w:numFmt</c>.</param>
    /// <param name="value">The counter.</param>
    /// <param name="pattern">The examples of a custom format, as <c>001, 002, 003, ...</c>.</param>
    /// <returns>The number; empty for the format none.</returns>
    public static string Format(string? format, int value, string? pattern = null) => format switch
    {
        "none" => string.Empty,
        "custom" => Padded(value, pattern),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Shift(Decimal(value), '０'),
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperLetter" => Letters(value, 'A'),
        "lowerLetter" => Letters(value, 'a'),
        "chineseCountingThousand" => Chinese.Write(value),
        "taiwaneseCountingThousand" => Taiwanese.Write(value),
        "chineseCounting" => value < 100 ? Chinese.Write(value) : Digits(value, "〇一二三四五六七八九"),
        "taiwaneseCounting" => value < 100 ? Taiwanese.Write(value) : Digits(value, "○一二三四五六七八九"),
        "ideographDigital" or "japaneseDigitalTenThousand" => Digits(value, "〇一二三四五六七八九"),
        "taiwaneseDigital" => Digits(value, "○一二三四五六七八九"),
        "chineseLegalSimplified" => ChineseLegal.Write(value),
        "ideographLegalTraditional" => TraditionalLegal.Write(value),
        "japaneseCounting" => Japanese.Write(value),
        "japaneseLegal" => JapaneseLegal.Write(value),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(value, '①', 20),
        "decimalEnclosedFullstop" => Enclosed(value, '⒈', 20),
        "decimalEnclosedParen" => Enclosed(value, '⑴', 20),
        "ideographEnclosedCircle" => Enclosed(value, '㊀', 10),
        "ideographTraditional" => OneOf(value, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => OneOf(value, "子丑寅卯辰巳午未申酉戌亥"),
        "numberInDash" => $"- {Decimal(value)} -",
        _ => Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int value, string? pattern)
    {
        var first = pattern?.Split(',')[0].Trim();
        return first is { Length: > 0 and < 10 } && !first.AsSpan().ContainsAnyExceptInRange('0', '9') ? Decimal(value).PadLeft(first.Length, '0') : Decimal(value);
    }

    private static string Shift(string digits, char zero) => string.Create(digits.Length, (digits, zero), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiDigit(state.digits[i]) ? (char)(state.zero + state.digits[i] - '0') : state.digits[i];
        }
    });

    private static string Digits(int value, string digits) =>
        value < 0 ? Decimal(value) : string.Concat(Decimal(value).Select(digit => digits[digit - '0']));

    private static string Enclosed(int value, char first, int count) => value >= 1 && value <= count ? ((char)(first + value - 1)).ToString() : Decimal(value);

    private static string OneOf(int value, string names) => value >= 1 && value <= names.Length ? names[value - 1].ToString() : Decimal(value);

    /// <summary>a … z, then aa, bb …: Word doubles the letter and goes no further than thirty of them.</summary>
    private static string Letters(int value, char first) =>
        value is >= 1 and <= 780 ? new string((char)(first + (value - 1) % 26), (value - 1) / 26 + 1) : Decimal(value);

    private static string Roman(int value)
    {
        if (value is < 1 or > 32767)
        {
            return Decimal(value);
        }

        (int Value, string Text)[] marks = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new System.Text.StringBuilder();
        foreach (var mark in marks)
        {
            for (; value >= mark.Value; value -= mark.Value)
            {
                text.Append(mark.Text);
            }
        }

        return text.ToString();
    }
}
