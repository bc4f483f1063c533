using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads the issuer: its place or body from the title, then the longest form of that name in title, opening, metadata and signature
/// (枳岭镇 in the title, 郁川县枳岭镇人民政府 in the opening).
/// </summary>
internal static class IssuerReader
{
    private const int LongestName = 30;
    private const int LongestRest = 8;

    private static readonly string[] Endings =
        ["人民政府办公室", "人民政府", "街道办事处", "办事处", "管理委员会", "管委会", "政府"];

    private static readonly string[] Departments =
        ["监督管理局", "管理局", "执法局", "服务局", "保障局", "委员会", "办公室", "支队", "大队", "总队", "分局", "中心", "局", "厅", "委"];

    private static readonly string[] Cuts = ["法治", "依法", "法制", "推进", "贯彻", "落实", "开展", "履行", "政府信息", "党政主要", "领导"];
    private static readonly string[] Lead = ["关于印发", "关于", "中共"];
    private static readonly string[] NotInNames =
        ["公布", "发布", "在", "由", "经", "根据", "按照", "对照", "围绕", "结合", "现将", "将", "为", "和", "与", "及", "以", "中共", "是", "对", "向", "年来", "全面", "来", "本", "我", "使", "让", "给"];

    /// <summary>What shows that a clause has gone beyond the name: 镇党委, 镇坚持….</summary>
    private static readonly string[] NotInRest = ["党", "人民政府", "坚持", "认真", "深入", "始终", "紧紧", "以", "在", "把", "将", "按", "围", "全面", "严格", "县", "镇", "乡", "街道", "聚焦", "持续", "着力"];

    /// <summary>The issuer's name and its folded range; null when none is found.</summary>
    public static (string Name, int Start, int End)? Read(FoldedText text, IReadOnlyList<(int Start, int End)> titles, (int Start, int End) opening, IReadOnlyList<(int Start, int End)> others)
    {
        (int Start, int End)? core = null;
        for (var t = 0; t < titles.Count; t++)
        {
            // Of a joint title's two lines, the Party committee's and the government's, the second names the issuer.
            if (core is null || (IsParty(text, titles[t - 1]) && IsGovernment(text, titles[t])))
            {
                core = FromTitle(text, titles[t].Start, titles[t].End) ?? core;
            }
        }

        core ??= FromOpening(text, opening.Start, opening.End);
        if (core is null)
        {
            foreach (var other in others)
            {
                var value = text.Slice(other.Start, other.End);
                if (value.Length <= LongestName && PageReader.IsBodyName(value))
                {
                    return (value.ToString(), other.Start, other.End);
                }
            }

            return null;
        }

        var best = Extend(text, core.Value.Start, core.Value.End, takesOffice: true);
        var stem = text.Slice(core.Value.Start, core.Value.End).ToString();
        var ranges = ((int Start, int End)[])[.. titles, opening, .. others];
        for (var r = 0; r < ranges.Length; r++)
        {
            var (start, end) = ranges[r];
            for (var i = start; i < end;)
            {
                var next = text.Slice(i, end).IndexOf(stem);
                if (next < 0)
                {
                    break;
                }

                var (from, to) = Extend(text, i + next, i + next + stem.Length, takesOffice: r <= titles.Count);
                if (from >= start && to - from > best.End - best.Start)
                {
                    best = (from, to);
                }

                i += next + stem.Length;
            }
        }

        return (text.Slice(best.Start, best.End).ToString(), best.Start, best.End);
    }

    private static bool IsParty(FoldedText text, (int Start, int End) title) => text.Slice(title.Start, title.End).StartsWith("中共", StringComparison.Ordinal);

    private static bool IsGovernment(FoldedText text, (int Start, int End) title) => text.Slice(title.Start, title.End).IndexOf("政府") is >= 2 and <= 16;

    /// <summary>What kind of body a name is of.</summary>
    public static IssuerKind KindOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return IssuerKind.Other;
        }

        var place = name;
        if (place.EndsWith("管理委员会", StringComparison.Ordinal) || place.EndsWith("管委会", StringComparison.Ordinal) || place.EndsWith("开发区", StringComparison.Ordinal) || place.EndsWith("园区", StringComparison.Ordinal))
        {
            return IssuerKind.Other;
        }

        if (place.EndsWith("街道办事处", StringComparison.Ordinal) || place.EndsWith("街道", StringComparison.Ordinal) || place.EndsWith("街道办", StringComparison.Ordinal))
        {
            return IssuerKind.Street;
        }

        foreach (var ending in (ReadOnlySpan<string>)["人民政府办公室", "人民政府", "政府"])
        {
            if (place.EndsWith(ending, StringComparison.Ordinal))
            {
                if (ending.EndsWith("办公室", StringComparison.Ordinal))
                {
                    return IssuerKind.Department;
                }

                place = place[..^ending.Length];
                break;
            }
        }

        if (name.StartsWith("中共", StringComparison.Ordinal) && place.EndsWith("委员会", StringComparison.Ordinal))
        {
            place = place[..^3];
        }

        if (place.Length == 0)
        {
            return IssuerKind.Other;
        }

        return place[^1] switch
        {
            '镇' => IssuerKind.Town,
            '乡' => IssuerKind.Township,
            '县' or '旗' => IssuerKind.County,
            '市' or '州' or '盟' => IssuerKind.City,
            '省' => IssuerKind.Province,
            '区' => place.EndsWith("自治区", StringComparison.Ordinal) ? IssuerKind.Province : IssuerKind.District,
            _ when place.EndsWith("苏木", StringComparison.Ordinal) => IssuerKind.Township,
            _ when Array.Exists(Departments, ending => place.EndsWith(ending, StringComparison.Ordinal)) || place.EndsWith('办') => IssuerKind.Department,
            _ => IssuerKind.Other,
        };
    }

    /// <summary>The name at the head of a title: behind 关于 and a year, before a year, 关于 or the subject.</summary>
    private static (int Start, int End)? FromTitle(FoldedText text, int start, int end)
    {
        start = SkipLead(text, start, end);
        var title = text.Slice(start, end);
        var stop = title.Length;
        foreach (var cut in Cuts)
        {
            stop = Math.Min(stop, title.IndexOf(cut) is var at and >= 0 ? at : stop);
        }

        stop = Math.Min(stop, title.IndexOf("关于") is var about and >= 0 ? about : stop);
        stop = Math.Min(stop, title.IndexOfAnyInRange('0', '9') is var digit and >= 0 ? digit : stop);
        stop = Math.Min(stop, title.IndexOf("二〇") is var year and >= 0 ? year : stop);
        var name = title[..stop].TrimEnd(" 的");
        if (name.Length < 2)
        {
            return null;
        }

        // Joint reports name the Party committee first; the government is the issuer.
        var joint = name.IndexOf("委员会");
        if (joint > 0 && joint + 3 < name.Length && name.EndsWith("政府"))
        {
            var from = joint + 3;
            while (from < name.Length && name[from] is ' ' or '、' or '\n')
            {
                from++;
            }

            return (start + from, start + name.Length);
        }

        return LooksLikeBody(name) ? (start, start + name.Length) : null;
    }

    private static int SkipLead(FoldedText text, int start, int end)
    {
        var moved = true;
        while (moved && start < end)
        {
            moved = false;
            foreach (var lead in Lead)
            {
                if (text.Slice(start, end).StartsWith(lead, StringComparison.Ordinal))
                {
                    start += lead.Length;
                    moved = true;
                }
            }

            // 2025年度X乡…: the year before the place.
            if (end - start > 5 && char.IsAsciiDigit(text[start]))
            {
                while (start < end && (char.IsAsciiDigit(text[start]) || text[start] is '年' or '度' or ' '))
                {
                    start++;
                }

                moved = true;
            }
        }

        return start;
    }

    private static bool LooksLikeBody(ReadOnlySpan<char> name) =>
        name.Length <= LongestName && name.IndexOfAny(",。:;") < 0
        && (name[^1] is '镇' or '乡' or '县' or '区' or '市' or '州' or '旗' or '省' or '道' or '局' or '委' or '厅' or '办' or '会' or '府' or '处' or '室' or '队' or '院' or '心' or '木' or '盟');

    /// <summary>Without a title: the first body named at a clause's head in the opening.</summary>
    private static (int Start, int End)? FromOpening(FoldedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (i > start && text[i - 1] is not (',' or '。' or '年' or '度' or ':' or '\n' or ' '))
            {
                continue;
            }

            var clause = text.Slice(i, end);
            var stop = clause.IndexOfAny(",。:;、\n《“");
            clause = stop < 0 ? clause : clause[..stop];
            if (BodyIn(clause) is > 2 and var length && StartsLikeName(clause))
            {
                return (i, i + length);
            }
        }

        return null;
    }

    /// <summary>How long the body's name at the head of a clause is; 0 when there is none.</summary>
    private static int BodyIn(ReadOnlySpan<char> clause)
    {
        var best = 0;
        foreach (var ending in (IEnumerable<string>)[.. Endings, .. Departments, "街道", "镇", "乡"])
        {
            var at = clause.IndexOf(ending);
            if (at >= 2 && at <= 14 && (best == 0 || at < best - ending.Length))
            {
                best = at + ending.Length;
            }
        }

        // 住房和城乡建设局: the first ending was a part of the name, which goes on to the body's own.
        foreach (var ending in Departments)
        {
            var at = best == 0 ? -1 : clause[best..].IndexOf(ending);
            if (at is >= 0 and <= LongestRest && !ContainsAny(clause.Slice(best, at), NotInRest))
            {
                return best + at + ending.Length;
            }
        }

        return best;
    }

    private static bool StartsLikeName(ReadOnlySpan<char> clause)
    {
        foreach (var word in NotInNames)
        {
            if (clause.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return CharacterFolding.IsIdeograph(clause[0]) && clause[0] is not ('度' or '法' or '全' or '各' or '该' or '县' or '区' or '市' or '镇' or '乡' or '党');
    }

    /// <summary>
    /// Adds 人民政府 or 办事处 behind a name, and the places above it before. An office that only the metadata name published the report for its
    /// government and is not the issuer.
    /// </summary>
    private static (int Start, int End) Extend(FoldedText text, int start, int end, bool takesOffice)
    {
        foreach (var ending in Endings)
        {
            if ((takesOffice || !ending.EndsWith('室')) && text.Slice(end, text.Length).StartsWith(ending, StringComparison.Ordinal) && text[end - 1] is '镇' or '乡' or '县' or '区' or '市' or '州' or '旗' or '省' or '道')
            {
                end += ending.Length;
                break;
            }
        }

        while (start > 0 && text[start - 1] is '县' or '市' or '区' or '州' or '旗' or '省' or '盟' && AboveName(text, start) is var above && above < start)
        {
            start = above;
        }

        return (start, end);
    }

    /// <summary>
    /// Where the name of the place above begins: at the clause's head, behind a word that is in no name, else two characters before its ending,
    /// unless a longer form is written elsewhere in the text.
    /// </summary>
    private static int AboveName(FoldedText text, int end)
    {
        var floor = Math.Max(0, end - 8);
        var from = end - 1;
        while (from > floor && CharacterFolding.IsIdeograph(text[from - 1]) && text[from - 1] is not ('年' or '度'))
        {
            from--;
        }

        if (end - from < 3)
        {
            return end;
        }

        var run = text.Slice(from, end);
        foreach (var word in NotInNames)
        {
            if (run[..^1].LastIndexOf(word) is >= 0 and var at && at + word.Length <= run.Length - 3)
            {
                from += at + word.Length;
                run = text.Slice(from, end);
            }
        }

        var isHead = from == 0 || !CharacterFolding.IsIdeograph(text[from - 1]) || text[from - 1] is '年' or '度';
        return isHead && run.Length <= 5 || run.Length <= 3 ? from : end - 3;
    }
}
