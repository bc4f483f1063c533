using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

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

    /// <summary>What is built in stages: 二期工程 is the second of them.</summary>
    private static readonly string[] Projects = ["工程", "项目", "用地", "建设", "改造", "厂房", "园区"];

    /// <summary>What comes round: 三轮承包 is the third; and what 三轮 names.</summary>
    private static readonly string[] Rounds = ["土地承包", "土地延包", "承包", "延包", "车", "摩托", "电动车"];

    /// <summary>Units of turns and stages, before which 二 is an ordinal.</summary>
    private static readonly HashSet<string> Turns = new(["轮", "期", "次", "批次", "稿", "届", "讲", "课时"], StringComparer.Ordinal);

    /// <summary>What may follow 在一处 where it means together.</summary>
    private static readonly string[] Particles = ["的", "了", "来", "去", "时"];

    /// <summary>Division by it drops the zeros behind the point: 12.5万 is 125000 and not 125000.0.</summary>
    private const decimal OneWithoutScale = 1.0000000000000000000000000000m;

    private static readonly BoundWord[] BoundsBefore =
    [
        new("不超过", FigureBound.Under), new("不少于", FigureBound.Over), new("不低于", FigureBound.Over), new("不小于", FigureBound.Over), new("不多于", FigureBound.Under),
        new("超过", FigureBound.Over), new("超出", FigureBound.Over), new("突破", FigureBound.Over), new("至少", FigureBound.Over), new("多于", FigureBound.Over),
        new("高于", FigureBound.Over), new("大于", FigureBound.Over), new("接近", FigureBound.Under), new("将近", FigureBound.Under), new("不足", FigureBound.Under),
        new("不满", FigureBound.Under), new("不到", FigureBound.Under), new("少于", FigureBound.Under), new("低于", FigureBound.Under), new("小于", FigureBound.Under),
        new("大约", FigureBound.About), new("大概", FigureBound.About), new("逾", FigureBound.Over), new("超", FigureBound.Over), new("近", FigureBound.Under), new("约", FigureBound.About),
        new("上", FigureBound.Over),
    ];

    private static readonly BoundWord[] BoundsBehind =
    [
        new("及以上", FigureBound.Over), new("以上", FigureBound.Over), new("有余", FigureBound.Over), new("之多", FigureBound.Over), new("以内", FigureBound.Under),
        new("之内", FigureBound.Under), new("以下", FigureBound.Under), new("左右", FigureBound.About), new("上下", FigureBound.About),
    ];

    private static readonly WordSet WordsBefore = [.. BoundsBefore.Select(bound => bound.Word)];
    private static readonly WordSet WordsBehind = [.. BoundsBehind.Select(bound => bound.Word)];

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

        var unit = FindUnit(chars, at, numeral, end);
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

    private string? FindUnit(ReadOnlySpan<char> chars, int at, in Numeral numeral, int end)
    {
        if (context.Lexicon.Units.Find(chars, end) is not { } unit)
        {
            return null;
        }

        var behind = chars[(end + unit.Length)..];
        switch (unit)
        {
            case "年":
                return numeral.Value >= 1900 || behind.StartsWith("行动") || behind.StartsWith("计划") || behind.StartsWith("规划") || behind.StartsWith("度") || behind.StartsWith("级") || (numeral.IsChinese && numeral.Value <= 1) ? null : unit;
            case "日":
                return behind.StartsWith("内") || behind.StartsWith("以内") || behind.StartsWith("之内") ? (at > 0 && chars[at - 1] == '月' ? null : unit) : null;
            case "分":
                return behind.StartsWith("之") || behind.StartsWith("别") || (numeral.IsChinese && numeral.Value is 10 or 100 or 10_000) ? null : unit;
            case "成":
                return behind.Length > 0 && "立功果为员效绩长本就熟交都品份因片套批型语分年".Contains(behind[0], StringComparison.Ordinal) ? null : unit;
            case "期" when numeral.IsChinese && StartsWithAny(behind, Projects):
                return null;
            case "起" when numeral is { IsChinese: true, Value: 1 }:
                return CountsCases(behind) ? unit : null;
            case "处" when numeral is { IsChinese: true, Value: 1 } && IsTogether(chars, at, behind):
                return null;
            case "轮" when numeral.IsChinese && StartsWithAny(behind, Rounds):
                return null;
        }

        // 二 counts nothing before turns of what follows, for that is 两: 二轮承包, 二次供水 are the second.
        if (chars[at] == '二' && numeral.End == at + 1 && Turns.Contains(unit) && !behind.IsEmpty && CharacterFolding.IsIdeograph(behind[0]))
        {
            return null;
        }

        if (!numeral.IsChinese || numeral.Value > 10)
        {
            return unit;
        }

        if (context.Lexicon.Units.IsWeak(unit) || (unit is "个" or "项" or "条" && NamesSet(behind)))
        {
            return null;
        }

        // 一案一档, 一户一策
        return chars[at] == '一' && (behind.StartsWith("一") || (at > 1 && chars[at - 2] == '一')) ? null : unit;
    }

    /// <summary>拧在一处, 聚到一处。 mean together where the clause ends; 在一处工地 counts.</summary>
    private static bool IsTogether(ReadOnlySpan<char> chars, int at, ReadOnlySpan<char> behind) =>
        at > 0 && "在到往至成于集聚合".Contains(chars[at - 1], StringComparison.Ordinal) && (behind.IsEmpty || !CharacterFolding.IsIdeograph(behind[0]) || StartsWithAny(behind, Particles));

    /// <summary>一起 is a count of cases when a case follows in the clause, and an adverb otherwise.</summary>
    private static bool CountsCases(ReadOnlySpan<char> behind)
    {
        var stop = behind.IndexOfAny(",;。、");
        var clause = behind[..Math.Min(stop < 0 ? behind.Length : stop, 24)];
        foreach (var noun in (ReadOnlySpan<string>)["案", "纠纷", "事件", "事故", "投诉", "诉讼", "复议", "情形"])
        {
            if (clause.IndexOf(noun) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesSet(ReadOnlySpan<char> behind)
    {
        foreach (var noun in context.Lexicon.SetNouns)
        {
            if (behind.StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

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
        if (WordsBefore.IsAtEnd(chars[..at]))
        {
            foreach (var (word, meaning) in BoundsBefore)
            {
                if (chars[..at].EndsWith(word) && IsBoundWord(chars, at, word))
                {
                    (start, bound) = (at - word.Length, meaning);
                    break;
                }
            }
        }

        if (WordsBehind.NumberStarting(chars[unitEnd..], out var length) is >= 0 and var number)
        {
            (end, bound) = (unitEnd + length, BoundsBehind[number].Bound);
        }

        if (bound == FigureBound.Exact && unitEnd < chars.Length && chars[unitEnd] == '余' && !chars[unitEnd..].StartsWith("余下") && numberEnd < unitEnd)
        {
            (end, bound) = (unitEnd + 1, FigureBound.Over);
        }

        figures.Add(new FigureDraft(start, end, at, unitEnd, value.Scale == 0 ? value : value / OneWithoutScale, upper, unit, bound));
    }

    /// <summary>近 is no bound in 最近 and 附近, 上 only before 百, 千 and 万.</summary>
    private static bool IsBoundWord(ReadOnlySpan<char> chars, int at, string word)
    {
        var before = at - word.Length > 0 ? chars[at - word.Length - 1] : '\n';
        return word switch
        {
            "近" => before is not ('最' or '附' or '邻' or '远' or '亲' or '靠' or '临' or '接'),
            "上" => chars[at] is '百' or '千' or '万' && before is not ('以' or '之'),
            "超" => before is not ('赶' or '反'),
            "约" => before is not ('节' or '签' or '预' or '集' or '契' or '公' or '违' or '履' or '民' or '合' or '条' or '盟' or '邀' or '制'),
            _ => true,
        };
    }

    private static int SkipBlanks(ReadOnlySpan<char> chars, int at)
    {
        while (at < chars.Length && chars[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private sealed record BoundWord(string Word, FigureBound Bound);
}
