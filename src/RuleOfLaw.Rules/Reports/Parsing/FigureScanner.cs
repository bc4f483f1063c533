using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A quantity with a unit as it stands in the text, in folded offsets; bound words included in its range.</summary>
internal readonly record struct FigureDraft(int Start, int End, int NumberStart, int UnitEnd, decimal Value, decimal? Upper, string Unit, FigureBound Bound);

/// <summary>
/// Finds quantities in folded text. A number counts with a unit behind it; years, dates, times, document and article numbers, ordinals, list marks,
/// titles, idioms and sets (七进, 三项制度) do not count anything.
/// </summary>
internal sealed class FigureScanner(ReadingContext context)
{
    private const int ShortQuotation = 9;

    /// <summary>Division by it drops the zeros behind the point: 12.5万 is 125000 and not 125000.0.</summary>
    private const decimal OneWithoutScale = 1.0000000000000000000000000000m;

    /// <summary>Reads the quantities of a range.</summary>
    public void Read(int start, int end, List<FigureDraft> figures)
    {
        var chars = context.Text.Chars[..end];
        var next = start;
        foreach (var i in context.Numerals.Within(start, end))
        {
            if (i >= next)
            {
                next = chars[i] switch
                {
                    '《' => YearReader.SkipTitle(chars, i, end) + 1,
                    '半' => ReadHalf(chars, i, figures) + 1,
                    _ => ReadNumber(chars, i, start, figures),
                };
            }
        }
    }

    /// <summary>Reads the number at an offset; returns where to go on.</summary>
    private int ReadNumber(ReadOnlySpan<char> chars, int at, int start, List<FigureDraft> figures)
    {
        if (IsBareMultiplier(chars[at]) && !IsApproximated(chars, at))
        {
            return at + 1;
        }

        Numeral numeral;
        if (chars[at] == '万')
        {
            numeral = new Numeral(at + 1, 10_000, UpperValue: null, IsChinese: true, IsOver: false);
        }
        else if (!ChineseNumerals.TryRead(chars, at, out numeral))
        {
            return at + 1;
        }

        if (IsPartOfSomethingElse(chars, at, numeral, start))
        {
            return SkipOrdinal(chars, at, numeral);
        }

        var end = SkipBlanks(chars, numeral.End);
        var upper = numeral.UpperValue;
        var bound = numeral.IsOver ? FigureBound.Over : FigureBound.Exact;
        if (TryReadRange(chars, end, out var high))
        {
            (upper, end) = (high.Value, SkipBlanks(chars, high.End));
        }
        else if (TryReadFraction(chars, at, numeral, end, figures, out var fractionEnd))
        {
            return fractionEnd;
        }

        if (end < chars.Length && chars[end] is '余' or '多' or '来')
        {
            bound = FigureBound.Over;
            end = SkipBlanks(chars, end + 1);
        }

        if (end < chars.Length && chars[end] == '几')
        {
            return end;
        }

        var unit = FigureUnit.Find(context.Lexicon, chars, at, numeral, end);
        if (unit is null)
        {
            return numeral.End;
        }

        var value = numeral.Value;
        var unitEnd = end + unit.Length;
        if (unit is "成")
        {
            (value, upper, unit) = (value * 10, upper * 10, "%");
        }

        unit = unit.Contains('(', StringComparison.Ordinal) ? unit.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal) : unit;
        Add(chars, at, end, unitEnd, value, upper, unit, bound, figures);
        return unitEnd;
    }

    private static bool IsBareMultiplier(char c) => c is '百' or '千' or '万';

    /// <summary>百余, 近千, 上万: without a digit before it, a multiplier is a number only with a word of approximation.</summary>
    private static bool IsApproximated(ReadOnlySpan<char> chars, int at)
    {
        if (at > 0 && (char.IsAsciiDigit(chars[at - 1]) || ChineseNumerals.Digit(chars[at - 1]) >= 0 || chars[at - 1] is '数' or '几' or '十' or '百' or '千'))
        {
            return false;
        }

        return chars[(at + 1)..].StartsWith("分之") || (at + 1 < chars.Length && chars[at + 1] is '余' or '多') || (at > 0 && chars[at - 1] is '近' or '上' or '逾' or '超' or '约' or '过') || (at > 1 && chars[at - 2] == '不' && chars[at - 1] is '足' or '满' or '到');
    }

    /// <summary>Whether the number is a year, a date, a time, an ordinal, part of a code, of an idiom or of a short quotation.</summary>
    private bool IsPartOfSomethingElse(ReadOnlySpan<char> chars, int at, in Numeral numeral, int start)
    {
        var before = at > start ? chars[at - 1] : '\n';
        var behind = numeral.End < chars.Length ? chars[numeral.End] : '\n';
        if (char.IsAsciiLetter(before) || before is '第' or '·' or '/' or '_' || (before == '.' && at > start + 1 && char.IsAsciiDigit(chars[at - 2])))
        {
            return true;
        }

        if (behind is ':' && numeral.End + 1 < chars.Length && char.IsAsciiDigit(chars[numeral.End + 1]))
        {
            return true; // 9:00
        }

        if (before == ':' && at > start + 1 && char.IsAsciiDigit(chars[at - 2]) && !numeral.IsChinese)
        {
            return true; // the minutes
        }

        if (behind == '-' && numeral.End + 1 < chars.Length && char.IsAsciiDigit(chars[numeral.End + 1]) && numeral.Value >= 1949)
        {
            return true; // 2021-2025年, 2025-12-22
        }

        if (!numeral.IsChinese)
        {
            return false;
        }

        // 退伍人员: a formal digit alone is part of a word.
        if (numeral.End == at + 1 && "壹贰叁肆伍陆柒捌玖拾".Contains(chars[at], StringComparison.Ordinal))
        {
            return true;
        }

        return before is '数' or '几' or '好' or '之' || IsInIdiom(at) || IsInShortQuotation(chars, at, start)
            || (chars[at] == '一' && numeral.End == at + 1 && before is '每' or '某' or '另' or '这' or '那' or '哪' or '各' or '同' or '逐' or '唯' or '统' or '任' or '新' or '上' or '下' or '首' or '单' or '专' or '进' or '更');
    }

    private bool IsInIdiom(int at)
    {
        foreach (var hit in context.Hits.Within(Vocabulary.Idiom, Math.Max(0, at - 6), at + 1))
        {
            if (hit.Start <= at && at < hit.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“一件事”, “两张皮”, “五个一”: names, not counts.</summary>
    private static bool IsInShortQuotation(ReadOnlySpan<char> chars, int at, int start)
    {
        for (var open = at - 1; open >= start && at - open < ShortQuotation; open--)
        {
            if (chars[open] is '”')
            {
                return false;
            }

            if (chars[open] is '“')
            {
                var close = chars[at..Math.Min(chars.Length, open + ShortQuotation + 1)].IndexOf('”');
                return close >= 0 && at + close - open <= ShortQuotation;
            }
        }

        return false;
    }

    /// <summary>第三名: the unit behind an ordinal is no count either.</summary>
    private int SkipOrdinal(ReadOnlySpan<char> chars, int at, in Numeral numeral) =>
        at > 0 && chars[at - 1] == '第' && context.Lexicon.Units.Find(chars, numeral.End) is { } unit ? numeral.End + unit.Length : numeral.End;

    /// <summary>3至5次, 3-5次, 三到五次; not 3月至5月.</summary>
    private static bool TryReadRange(ReadOnlySpan<char> chars, int at, out Numeral high)
    {
        high = default;
        if (at + 1 >= chars.Length || chars[at] is not ('-' or '~' or '至' or '到'))
        {
            return false;
        }

        var next = chars[at] == '-' && chars[at + 1] == '-' ? at + 2 : at + 1;
        return next < chars.Length && (char.IsAsciiDigit(chars[next]) || ChineseNumerals.Digit(chars[next]) >= 0 || chars[next] == '十') && ChineseNumerals.TryRead(chars, next, out high);
    }

    /// <summary>三分之二, 百分之九十五: shares in per cent.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> chars, int at, in Numeral whole, int end, List<FigureDraft> figures, out int fractionEnd)
    {
        fractionEnd = at;
        if (whole.Value <= 0 || !chars[end..].StartsWith("分之") || end + 2 >= chars.Length || !ChineseNumerals.TryRead(chars, end + 2, out var part))
        {
            return false;
        }

        fractionEnd = part.End;
        Add(chars, at, part.End, part.End, part.Value * 100 / whole.Value, upper: null, "%", FigureBound.Exact, figures);
        return true;
    }

    /// <summary>半天, 半小时, 半年, 半数; not 上半年, 一半, 大半.</summary>
    private static int ReadHalf(ReadOnlySpan<char> chars, int at, List<FigureDraft> figures)
    {
        var before = at > 0 ? chars[at - 1] : '\n';
        if (before is '上' or '下' or '大' or '每' or '前' or '后' or '一' or '多' || ChineseNumerals.Digit(before) >= 0)
        {
            return at;
        }

        var behind = chars[(at + 1)..];
        var (unit, value) = behind switch
        {
            ['小', '时', ..] => ("小时", 0.5m),
            ['天', ..] => ("天", 0.5m),
            ['年', ..] => ("年", 0.5m),
            ['数', ..] => ("%", 50m),
            _ => (string.Empty, 0m),
        };
        if (unit.Length == 0)
        {
            return at;
        }

        var end = at + (unit is "小时" ? 3 : 2);
        Add(chars, at, at + 1, end, value, upper: null, unit, before == '过' ? FigureBound.Over : FigureBound.Exact, figures);
        return end - 1;
    }

    /// <summary>Adds a figure with the words of bound around it.</summary>
    private static void Add(
        ReadOnlySpan<char> chars, int at, int numberEnd, int unitEnd, decimal value, decimal? upper, string unit, FigureBound bound, List<FigureDraft> figures)
    {
        var (start, end) = (at, unitEnd);
        if (FigureBounds.Before(chars, at) is { Length: > 0 } before)
        {
            (start, bound) = (at - before.Length, before.Bound);
        }

        if (FigureBounds.Behind(chars[unitEnd..]) is { Length: > 0 } behind)
        {
            (end, bound) = (unitEnd + behind.Length, behind.Bound);
        }

        if (bound == FigureBound.Exact && unitEnd < chars.Length && chars[unitEnd] == '余' && !chars[unitEnd..].StartsWith("余下") && numberEnd < unitEnd)
        {
            (end, bound) = (unitEnd + 1, FigureBound.Over);
        }

        figures.Add(new FigureDraft(start, end, at, unitEnd, value.Scale == 0 ? value : value / OneWithoutScale, upper, unit, bound));
    }

    private static int SkipBlanks(ReadOnlySpan<char> chars, int at)
    {
        while (at < chars.Length && chars[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
