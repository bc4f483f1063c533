using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds titles inside and outside 《》 and says what is known of each in the reporting year.</summary>
internal sealed class LawReader(ReadingContext context)
{
    private const int LongestTitle = 90;
    private const int LongestBefore = 40;
    private const int ReviewWithin = 12;

    private const int SaidWithin = 80;

    private static readonly WordSet History = ["废止", "失效", "修订前", "修改前", "取代", "替代", "被撤销", "原有的", "收官", "圆满", "经验", "终期", "评估验收"];
    private static readonly WordSet Reviews = ["总结", "回顾", "当时", "时任", "此前", "以前", "取代", "替代", "废止"];
    private static readonly WordSet LegalEndings = ["法", "条例", "规定", "办法", "细则", "准则", "法典", "解释", "规则"];
    private static readonly WordSet LocalEndings = ["实施办法", "实施细则", "实施条例", "若干规定", "暂行办法", "管理办法", "管理规定", "工作办法"];

    public ImmutableArray<LawCitation> Read()
    {
        var found = new List<(int Start, int End, LawCitation Citation)>();
        foreach (var line in context.Lines)
        {
            if (line.Role == LineRole.Body)
            {
                ReadMarked(line, found);
            }
        }

        ReadUnmarked(found);
        var citations = new LawCitation[found.Count];
        for (var i = 0; i < citations.Length; i++)
        {
            citations[i] = found[i].Citation;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(citations);
    }

    private void ReadMarked(Line line, List<(int Start, int End, LawCitation Citation)> found)
    {
        var chars = context.Text.Chars;
        for (var i = line.Start; i < line.End; i++)
        {
            var next = chars[i..line.End].IndexOf('《');
            if (next < 0)
            {
                return;
            }

            i += next;
            var close = YearReader.SkipTitle(chars, i, line.End);
            var end = close > i ? close + 1 : UnclosedEnd(chars, i, line.End);
            var title = chars[(i + 1)..(close > i ? close : end)].ToString();
            if (title.Length is >= 2 and <= LongestTitle)
            {
                found.Add((i, end, Make(title, i, end, isMarked: true)));
            }

            i = end - 1;
        }
    }

    /// <summary>A title that lost its 》 ends where the clause does.</summary>
    private static int UnclosedEnd(ReadOnlySpan<char> chars, int at, int end)
    {
        var stop = chars[at..end].IndexOfAny(",。;:");
        return stop < 0 ? Math.Min(end, at + 40) : at + stop;
    }

    /// <summary>Titles outside 《》; of two that overlap, the official one goes before the misquote, and that before a plan.</summary>
    private void ReadUnmarked(List<(int Start, int End, LawCitation Citation)> found)
    {
        foreach (var vocabulary in (ReadOnlySpan<Vocabulary>)[Vocabulary.LawTitle, Vocabulary.LawMisquote, Vocabulary.Plan])
        {
            List<(int Start, int End, LawCitation Citation)>? more = null;
            foreach (var hit in context.Hits.All(vocabulary))
            {
                if (IsTitleByItself(hit, vocabulary) && !Overlaps(found, hit) && context.SentenceAt(hit.Start) is not null)
                {
                    more ??= [];
                    more.Add((hit.Start, hit.End, Make(context.Text.Slice(hit.Start, hit.End).ToString(), hit.Start, hit.End, isMarked: false)));
                }
            }

            if (more is not null)
            {
                found.AddRange(more);
                found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            }
        }
    }

    /// <summary>法 of 劳动法 is not that of 劳动法规; two characters are too few but for 宪法 and 刑法; a place before it makes another rule of it.</summary>
    private bool IsTitleByItself(in TermHit hit, Vocabulary vocabulary)
    {
        var chars = context.Text.Chars;
        if (hit.Length == 2 && chars[hit.Start] is not ('宪' or '刑'))
        {
            return false;
        }

        if (hit.End < chars.Length && chars[hit.End - 1] == '法' && "规律治制院庭官学理务盲定".Contains(chars[hit.End], StringComparison.Ordinal))
        {
            return false;
        }

        if (IsInside(hit, Vocabulary.Campaign) || IsInside(hit, Vocabulary.CampaignMisnomer))
        {
            return false; // 国家宪法日 names a day
        }

        if (vocabulary == Vocabulary.LawMisquote && IsInside(hit, Vocabulary.LawTitle))
        {
            return false; // 土地承包法 inside 农村土地承包法 is no misquote
        }

        return hit.Start == 0 || chars[hit.Start - 1] is not ('省' or '市' or '县' or '州' or '区');
    }

    private bool IsInside(in TermHit hit, Vocabulary vocabulary)
    {
        foreach (var longer in context.Hits.Within(vocabulary, Math.Max(0, hit.Start - LongestBefore), hit.End))
        {
            if (longer.Start <= hit.Start && longer.End >= hit.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a hit lies on one of the citations, which are ordered and do not overlap each other.</summary>
    private static bool Overlaps(List<(int Start, int End, LawCitation Citation)> found, in TermHit hit)
    {
        int low = 0, high = found.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found[middle].Start < hit.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && found[low - 1].End > hit.Start;
    }

    private LawCitation Make(string title, int start, int end, bool isMarked)
    {
        var sentence = context.SentenceAt(start);
        var (status, law) = Judge(title, isMarked);
        return new LawCitation
        {
            Span = context.Text.ToSource(start, end),
            Item = sentence?.Item,
            Content = sentence?.Content,
            Title = title,
            Status = status,
            Law = law,
            IsMarked = isMarked,
            IsHistory = sentence is not null && IsHistory(start, end),
        };
    }

    private (LawStatus Status, Law? Law) Judge(string title, bool isMarked)
    {
        if (JudgePlan(title) is { } plan)
        {
            return (plan, null);
        }

        var laws = context.Lexicon.Laws;
        var text = LawIndex.Normalize(title);
        var (law, match) = laws.FindNormalized(text);
        if (law is not null)
        {
            return match switch
            {
                TitleMatch.Official => (InTime(law), law),
                TitleMatch.Nickname => (LawStatus.Nickname, law),
                _ => (LawStatus.Misquoted, law),
            };
        }

        if (Corrected(text) is { } corrected && laws.Find(corrected) is { Law: { } meant, Match: TitleMatch.Official })
        {
            return (LawStatus.Misquoted, meant);
        }

        if (!LegalEndings.IsAtEnd(text))
        {
            return (LawStatus.Document, null);
        }

        if (IsLocal(text))
        {
            return (LawStatus.LocalRule, null);
        }

        return isMarked && laws.FindNearest(title) is { } nearest ? (LawStatus.Misquoted, nearest) : (LawStatus.Unknown, null);
    }

    /// <summary>The title with a slip of the list mended (森林防火条列); null when it has none.</summary>
    private string? Corrected(string title)
    {
        if (!context.Lexicon.Slips.IsIn(title))
        {
            return null;
        }

        foreach (var phrase in context.Lexicon.Phrases)
        {
            if (phrase.Kind is PhraseKind.Confusion or PhraseKind.DatedTerm && title.Contains(phrase.Wrong, StringComparison.Ordinal))
            {
                return title.Replace(phrase.Wrong, phrase.Right, StringComparison.Ordinal);
            }
        }

        return null;
    }

    private LawStatus InTime(Law law)
    {
        if (context.Year is not { } year)
        {
            return LawStatus.Current;
        }

        if (law.Ended is { } ended && ended.Year <= year)
        {
            return ended.Year < year || ended is { Month: 1, Day: 1 } ? LawStatus.Repealed : LawStatus.ReplacedWithinYear;
        }

        return law.Since is { } since && since.Year > year ? LawStatus.NotYetInForce : LawStatus.Current;
    }

    private LawStatus? JudgePlan(string title)
    {
        var folded = CharacterFolding.Fold(title);
        var period = PeriodReader.Find(folded);
        foreach (var plan in context.Lexicon.Laws.PlanNames.IsIn(folded) ? context.Lexicon.Laws.Plans : [])
        {
            var named = folded.Contains(plan.Name, StringComparison.Ordinal) || plan.Aliases.Contains(folded, StringComparer.Ordinal);
            if (named && (period is null || period.Value.To == plan.ToYear))
            {
                return InPeriod(period?.To ?? LatestEnd(plan.Name, plan.ToYear));
            }
        }

        return period is { } own && folded.IndexOfAny(['规', '纲', '计', '方']) >= 0 ? InPeriod(own.To) : null;
    }

    /// <summary>An outline named without its period is the last one of its name that had begun.</summary>
    private int LatestEnd(string name, int fallback)
    {
        var end = fallback;
        foreach (var plan in context.Lexicon.Laws.Plans)
        {
            if (string.Equals(plan.Name, name, StringComparison.Ordinal) && plan.FromYear <= context.Year && plan.ToYear > end)
            {
                end = plan.ToYear;
            }
        }

        return end;
    }

    private LawStatus InPeriod(int lastYear) => context.Year > lastYear ? LawStatus.PlanExpired : LawStatus.PlanInPeriod;

    private static bool IsLocal(string title) =>
        LocalEndings.IsAtEnd(title) || title.AsSpan(0, Math.Min(title.Length, 9)).IndexOfAny("省市县区州乡镇旗") is > 0;

    private bool IsHistory(int start, int end)
    {
        var chars = context.Text.Chars;
        if (FirstOfRow(chars, start) is > 0 and var first && chars[first - 1] is '原')
        {
            return true;
        }

        if (start > 0 && EndsInReview(chars[Math.Max(0, start - ReviewWithin)..start]))
        {
            return true;
        }

        // The clause around the title: 婚姻法、继承法同时废止.
        var behind = chars[end..Math.Min(chars.Length, end + 24)];
        var stop = behind.IndexOfAny(",。;\n");
        behind = stop < 0 ? behind : behind[..stop];
        return History.IsIn(behind) || IsSaidToHaveEnded(end);
    }

    /// <summary>问《物权法》…，调解员说明该法自民法典施行之日起废止: said of the law later in its sentence.</summary>
    private bool IsSaidToHaveEnded(int end)
    {
        var rest = context.Text.Slice(end, Math.Min(context.Text.Length, end + SaidWithin));
        var stop = rest.IndexOfAny("。;\n");
        rest = stop < 0 ? rest : rest[..stop];
        if (rest.IndexOfAny('该', '此') < 0)
        {
            return false;
        }

        foreach (var name in (ReadOnlySpan<string>)["该法", "该条例", "该规定", "该办法", "此法"])
        {
            if (rest.IndexOf(name) is >= 0 and var at && (rest[at..].IndexOf("废止") >= 0 || rest[at..].IndexOf("失效") >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the titles in 《》 begin that stand in one row with the one at an offset: 原《婚姻法》《继承法》.</summary>
    private static int FirstOfRow(ReadOnlySpan<char> chars, int start)
    {
        while (start > 0 && chars[..start].TrimEnd("、和及") is [.., '》'] before && before.LastIndexOf('《') is >= 0 and var open)
        {
            start = open;
        }

        return start;
    }

    /// <summary>总结“七五”普法经验: a plan that is looked back on; 当时施行的《信访条例》.</summary>
    private static bool EndsInReview(ReadOnlySpan<char> before)
    {
        var pause = before.LastIndexOfAny(",。;\n");
        before = pause < 0 ? before : before[(pause + 1)..];
        return Reviews.IsIn(before);
    }
}
