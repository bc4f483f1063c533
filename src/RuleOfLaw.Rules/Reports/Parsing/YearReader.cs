using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What a year in a sentence does.</summary>
internal enum YearRole
{
    /// <summary>It dates what follows: 2022年共收集…</summary>
    Dates,

    /// <summary>It dates one value that another is compared with: 较2023年的251件.</summary>
    Compares,

    /// <summary>It begins or ends a longer time: 自2021年以来, 截至2025年底.</summary>
    Bounds,

    /// <summary>It belongs to a noun or an honour and dates no figure: 2023年度政府信息公开工作年度报告, 2020年被命名为.</summary>
    Attributes,
}

/// <summary>A year named in a sentence, in folded offsets; Value is 0 for 今年 and 全年, -1 for 上年.</summary>
internal readonly record struct YearMark(int Start, int End, int Value, YearRole Role);

/// <summary>Finds the years of a sentence and what each does there. Years inside 《》 and number ranges are none.</summary>
internal static class YearReader
{
    public const int ThisYear = 0;
    public const int LastYear = -1;

    private static readonly WordSet Comparisons = ["较", "比", "与", "同", "相比于", "对比", "超过", "高于", "低于"];
    private static readonly WordSet Bounds = ["自", "从", "截至", "截止", "截止到", "至", "到", "近", "始于"];
    private static readonly WordSet Honours = ["获评", "获得", "荣获", "被评", "被命名", "被授予", "被确定", "入选", "创建为", "创成", "授予", "评为", "命名", "挂牌", "成立", "施行", "颁布", "出台", "生效", "修订"];
    private static readonly WordSet Documents = ["报告", "计划", "要点", "方案", "目录", "清单", "年报", "总结", "规划", "纲要", "预算", "决算", "考核", "文件"];

    public static void Read(ReadOnlySpan<char> text, int start, int end, List<YearMark> marks)
    {
        marks.Clear();
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '《')
            {
                i = SkipTitle(text, i, end);
            }
            else if (c is '1' or '2' or '二' or '一' && TryReadYear(text, i, end, out var year, out var yearEnd))
            {
                marks.Add(new YearMark(i, yearEnd, year, RoleOf(text, start, i, yearEnd, end)));
                i = yearEnd - 1;
            }
            else if (c is '今' or '本' or '全' or '上' or '去' or '当' && i + 1 < end && ReadWord(text[i..end]) is { } word)
            {
                marks.Add(word with { Start = i, End = i + word.End, Role = word.Value == LastYear ? RoleOf(text, start, i, i + word.End, end) : YearRole.Dates });
            }
        }
    }

    /// <summary>Behind the 》 that closes a title, or the offset itself when it is never closed.</summary>
    public static int SkipTitle(ReadOnlySpan<char> text, int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end && i - at < 90; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }

            if (text[i] is '。' or '\n')
            {
                break;
            }
        }

        return at;
    }

    private static YearMark? ReadWord(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("今年") || text.StartsWith("本年") || text.StartsWith("全年") || text.StartsWith("当年"))
        {
            return new YearMark(0, 2, ThisYear, YearRole.Dates);
        }

        if (text.StartsWith("上年") || text.StartsWith("去年"))
        {
            return new YearMark(0, 2, LastYear, YearRole.Dates);
        }

        return text.StartsWith("上一年") ? new YearMark(0, 3, LastYear, YearRole.Dates) : null;
    }

    /// <summary>2023年 or 二〇二三年, not part of a longer number or of a range (2021-2025年).</summary>
    private static bool TryReadYear(ReadOnlySpan<char> text, int at, int end, out int year, out int yearEnd)
    {
        (year, yearEnd) = (0, at);
        if (at + 4 >= end || text[at + 4] != '年' || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '-' or '.')))
        {
            return false;
        }

        for (var i = at; i < at + 4; i++)
        {
            var digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : ChineseNumerals.Digit(text[i]);
            if (digit < 0)
            {
                return false;
            }

            year = (year * 10) + digit;
        }

        yearEnd = at + 5;
        return year is >= 1949 and <= 2100;
    }

    private static YearRole RoleOf(ReadOnlySpan<char> text, int start, int at, int yearEnd, int end)
    {
        var before = text[start..at];
        var behind = text[yearEnd..end];
        if (Comparisons.IsAtEnd(before))
        {
            return YearRole.Compares;
        }

        if (Bounds.IsAtEnd(before) || behind.StartsWith("以来") || behind.StartsWith("至今") || behind.StartsWith("起") || behind.StartsWith("底") || behind.StartsWith("末"))
        {
            return YearRole.Bounds;
        }

        var clause = behind[..ClauseLength(behind)];
        if (Honours.IndexIn(clause, out _) is >= 0 and < 8)
        {
            return YearRole.Attributes;
        }

        // 编制2023年度…报告: the year is the document's, for it does not stand at the clause's head.
        var opensClause = before.IsEmpty || before[^1] is ',' or ';' or ':' or '、' or '(' or ' ';
        if (!opensClause && (behind.StartsWith("度") || Documents.IsIn(clause)))
        {
            return YearRole.Attributes;
        }

        // 拿着1983年发放的旧证，…: it dates a thing within a clause that has no number of its own.
        return !opensClause && clause.IndexOf('的') > 0 && !clause.ContainsAnyInRange('0', '9') ? YearRole.Attributes : YearRole.Dates;
    }

    private static int ClauseLength(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOfAny(",;。");
        return stop < 0 ? text.Length : stop;
    }
}
