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
        var next = start; // behind the titles before the year
        for (var at = NextYear(text, start, end); at >= 0; at = NextYear(text, at + 1, end))
        {
            if (!TryReadYear(text, start, at, out var year, out var from) && !TryReadWord(text, start, at, out year, out from))
            {
                continue;
            }

            while (next < from && text[next..from].IndexOf('《') is >= 0 and var title)
            {
                next = SkipTitle(text, next + title, end) + 1;
            }

            if (next <= from)
            {
                marks.Add(new YearMark(from, at + 1, year, year == ThisYear ? YearRole.Dates : RoleOf(text, start, from, at + 1, end)));
                next = at + 1;
            }
        }
    }

    private static int NextYear(ReadOnlySpan<char> text, int from, int end) => text[from..end].IndexOf('年') is >= 0 and var at ? from + at : -1;

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

    /// <summary>今年, 上年 and the like, by their 年.</summary>
    private static bool TryReadWord(ReadOnlySpan<char> text, int start, int at, out int year, out int from)
    {
        from = at > start && text[at - 1] == '一' ? at - 2 : at - 1;
        year = from < start ? int.MinValue : text[from] switch
        {
            '今' or '本' or '全' or '当' when from == at - 1 => ThisYear,
            '去' when from == at - 1 => LastYear,
            '上' => LastYear,
            _ => int.MinValue,
        };
        return year > int.MinValue;
    }

    /// <summary>2023年 or 二〇二三年, by its 年; not part of a longer number or of a range (2021-2025年).</summary>
    private static bool TryReadYear(ReadOnlySpan<char> text, int start, int at, out int year, out int from)
    {
        (year, from) = (0, at - 4);
        if (from < start || text[from] is not ('1' or '2' or '二' or '一') || (from > 0 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] is '-' or '.')))
        {
            return false;
        }

        foreach (var c in text[from..at])
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : ChineseNumerals.Digit(c);
            if (digit < 0)
            {
                return false;
            }

            year = (year * 10) + digit;
        }

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
