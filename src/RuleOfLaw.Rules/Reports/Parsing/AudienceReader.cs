using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads who publicity was for and what was done for them. A segment is what one audience gets: a clause up to ；or the next 面向…, or a whole item
/// whose heading names the audience.
/// </summary>
internal sealed class AudienceReader(ReadingContext context)
{
    private const int LongestAudience = 16;

    /// <summary>From how many audiences of one segment on they are a list that got the same (own choice).</summary>
    private const int ListFrom = 3;

    private const int AddressWithin = 14;
    private const int TaughtWithin = 8;

    /// <summary>Last characters of nouns for people and their bodies.</summary>
    private const string LastOfPeople = "员户众体人工者生主民业位农商徒童师友播妇医长干手警属年兵部家客母";

    private static readonly string[] Openers = ["面向", "针对"];
    private static readonly WordSet Addresses = ["面向", "针对", "给", "对", "向", "为", "在", "以", "组织", "引导", "走进", "进", "加强", "抓好", "深入", "覆盖"];
    private static readonly WordSet Taught = ["讲", "普法", "法治", "学法", "宣", "培训", "课", "法律", "参加", "到场", "中", "夜校"];
    private static readonly WordSet Lessons = ["讲", "普法", "授课", "上课", "开课", "送法", "培训", "解读", "普及", "发放"];
    private static readonly string[] ActivityUnits = ["场", "场次", "节", "次", "期", "份", "册", "套", "堂", "课时", "本", "讲", "条", "轮", "人次"];
    private static readonly WordSet Publicity = ["宣传", "宣讲", "讲", "普法", "培训", "学习", "授课", "法治", "法律", "课", "咨询", "发放", "解读", "沙龙", "夜话"];

    /// <summary>Words of other work that cites laws: there those named get help or orders, and no lesson.</summary>
    private static readonly WordSet OtherWork = ["追回", "讨回", "要回", "查处", "办理", "调处", "审查", "依据", "依照", "按照", "对照", "罚款", "立案"];

    /// <summary>Words that address an audience no list holds, and what shows that they are part of another word.</summary>
    private static readonly (string Word, string NotBehind, string NotBefore)[] StrongAddresses =
        [("面向", "", ""), ("针对", "", ""), ("给", "供", ""), ("向", "方面导意趋动反", "社上"), ("组织", "", "领实开机体"), ("为", "作认成称因以行改分列", "了重主抓"), ("对", "针面相", "照象外接")];

    private readonly List<TermHit> _named = []; // the audiences of the range that is read

    public ImmutableArray<AudienceTargeting> Read()
    {
        var found = ImmutableArray.CreateBuilder<AudienceTargeting>();
        foreach (var node in context.Nodes)
        {
            if (node is { Children.Count: 0, Content: not (ContentKind.Shortfalls or ContentKind.Plan or ContentKind.FirstResponsibility) } && node.HeadingEnd > node.MarkEnd)
            {
                AddItem(node, found);
            }
        }

        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            if (sentence.Content is not (ContentKind.Shortfalls or ContentKind.Plan or ContentKind.FirstResponsibility))
            {
                AddSegments(sentence, draft, found);
            }
        }

        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return found.ToImmutable();
    }

    /// <summary>给青少年讲未成年人保护法: the heading names the audience, the item tells what was done.</summary>
    private void AddItem(OutlineNode node, ImmutableArray<AudienceTargeting>.Builder found)
    {
        FindNamed(node.MarkEnd, node.HeadingEnd);
        foreach (var hit in _named)
        {
            found.Add(Make(Id(hit), hit.Start, hit.End, node.MarkEnd, node.End, node.Item, node.Content, isListed: _named.Count >= ListFrom));
        }

        if (_named.Count == 0 && UnknownAudience(node.MarkEnd, Math.Min(node.End, node.HeadingEnd + 1)) is var (from, to) && to > from)
        {
            found.Add(Make(context.Text.Slice(from, to).ToString(), from, to, node.MarkEnd, node.End, node.Item, node.Content, isListed: false));
        }
    }

    private void AddSegments(Sentence sentence, in SentenceDraft draft, ImmutableArray<AudienceTargeting>.Builder found)
    {
        for (var start = draft.Start; start < draft.End;)
        {
            var end = SegmentEnd(start, draft.End);
            AddSegment(sentence, start, end, found);
            start = end;
        }
    }

    private int SegmentEnd(int start, int sentenceEnd)
    {
        var text = context.Text.Slice(start, sentenceEnd);
        for (var stop = text.IndexOfAny(',', ';'); stop >= 0 && stop + 1 < text.Length; stop = NextStop(text, stop + 1))
        {
            if (text[stop] == ';' ? stop > 0 : BeginsSegment(start, start + stop + 1, sentenceEnd))
            {
                return start + stop + 1;
            }
        }

        return sentenceEnd;
    }

    private static int NextStop(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(',', ';') is >= 0 and var next ? from + next : -1;

    /// <summary>Whether a clause is of another audience than the segment that it stands in.</summary>
    private bool BeginsSegment(int start, int at, int sentenceEnd)
    {
        var clause = context.Text.Slice(at, sentenceEnd);
        return StartsWithAny(clause, Openers) || BeginsLesson(clause) || TurnsToOthers(clause, at)
            || (clause.StartsWith("在") && NamesAudience(start, at) && NamesAudience(at, Math.Min(sentenceEnd, at + LongestAudience)));
    }

    /// <summary>围绕企业用工…: what is taught of; the clause is of another audience only where it names one.</summary>
    private bool TurnsToOthers(ReadOnlySpan<char> text, int at)
    {
        if (!text.StartsWith("围绕"))
        {
            return false;
        }

        var stop = text.IndexOfAny(",;。");
        return NamesAudience(at, at + (stop < 0 ? text.Length : stop));
    }

    private bool NamesAudience(int start, int end)
    {
        foreach (var hit in context.Hits.Within(Vocabulary.Audience, start, end))
        {
            if (IsNamed(hit))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(in TermHit hit) => context.CitationAt(hit.Start) is null or { Status: LawStatus.Document };

    /// <summary>Finds the audiences named in a range; 农民 in 农民专业合作社法 is part of a law's name and no audience.</summary>
    private void FindNamed(int start, int end)
    {
        _named.Clear();
        foreach (var hit in context.Hits.Within(Vocabulary.Audience, start, end))
        {
            if (IsNamed(hit))
            {
                _named.Add(hit);
            }
        }
    }

    /// <summary>给孕产妇讲…: a clause that addresses somebody and teaches.</summary>
    private static bool BeginsLesson(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('给' or '为' or '向' or '对'))
        {
            return false;
        }

        var stop = text.IndexOfAny(",;。");
        return ContainsAny(stop < 0 ? text : text[..stop], Lessons);
    }

    /// <summary>Where other work begins that cites laws or counts cases: there the lesson ends.</summary>
    private int BeforeOtherWork(int start, int end)
    {
        var text = context.Text.Slice(start, end);
        var work = OtherWork.IndexIn(text, out _);
        return work < 0 ? end : start + text[..work].LastIndexOf(',') + 1;
    }

    private void AddSegment(Sentence sentence, int start, int end, ImmutableArray<AudienceTargeting>.Builder found)
    {
        end = BeforeOtherWork(start, end);
        var text = context.Text.Slice(start, end);
        var isPublicity = ContainsAny(text, Publicity) || context.Hits.Any(Vocabulary.Form, start, end) || !context.LawsIn(context.Text.ToSource(start, end)).IsEmpty;
        if (!isPublicity)
        {
            return;
        }

        FindNamed(start, end);
        for (var i = _named.Count - 1; i >= 0; i--)
        {
            if (NamesBefore(i, Id(_named[i])))
            {
                _named.RemoveAt(i);
            }
        }

        var isList = _named.Count >= ListFrom;
        var isAddressed = false;
        foreach (var hit in _named)
        {
            if (isList || IsAddressed(hit, start, end))
            {
                isAddressed = true;
                found.Add(Make(Id(hit), hit.Start, hit.End, start, end, sentence.Item, sentence.Content, isList));
            }
        }

        if (!isAddressed && UnknownAudience(start, end) is var (from, to) && to > from)
        {
            found.Add(Make(context.Text.Slice(from, to).ToString(), from, to, start, end, sentence.Item, sentence.Content, isListed: false));
        }
    }

    private string Id(in TermHit audience) => context.Lexicon.GetIds(audience)[0];

    /// <summary>Whether one of the first audiences found has the ID.</summary>
    private bool NamesBefore(int count, string id)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(Id(_named[i]), id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether publicity is for those a word names: they are addressed (面向学生, 给学生讲), taught (学生普法, 农民法治宣传教育) or counted (420名学生), and not only
    /// spoken of (帮助企业整改).
    /// </summary>
    private bool IsAddressed(in TermHit hit, int start, int end)
    {
        var before = context.Text.Slice(Math.Max(start, hit.Start - AddressWithin), hit.Start);
        var pause = before.LastIndexOfAny(",;。:");
        before = pause < 0 ? before : before[(pause + 1)..];
        if (ContainsAny(before, Addresses) || (before.Length > 0 && before[^1] is '名' or '户' or '位'))
        {
            return true;
        }

        var behind = context.Text.Slice(hit.End, Math.Min(end, hit.End + TaughtWithin));
        var stop = behind.IndexOfAny(",;。、");
        return ContainsAny(stop < 0 ? behind : behind[..stop], Taught);
    }

    /// <summary>An audience no list holds: what stands between a word of address and the verb of publicity (面向蚕农, 为跨境电商企业开办).</summary>
    private (int From, int To) UnknownAudience(int start, int end)
    {
        var text = context.Text.Slice(start, end);
        foreach (var (word, notBehind, notBefore) in StrongAddresses)
        {
            var at = text.IndexOf(word);
            var from = at + word.Length;
            if (at < 0 || from >= text.Length || (at > 0 && notBehind.Contains(text[at - 1], StringComparison.Ordinal)) || notBefore.Contains(text[from], StringComparison.Ordinal))
            {
                continue;
            }

            var stop = AudienceEnd(text[from..]);
            if (stop is > 1 and <= LongestAudience && LastOfPeople.Contains(text[from + stop - 1], StringComparison.Ordinal))
            {
                return (start + from, start + from + stop);
            }
        }

        return (0, 0);
    }

    /// <summary>Where those addressed end and the verb begins; 组 is one in 组织 and none in 村组.</summary>
    private static int AudienceEnd(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && i <= LongestAudience; i++)
        {
            if ("开举讲宣培编组设发进普解上送授办学印,。《(".Contains(text[i], StringComparison.Ordinal) && (text[i] != '组' || text[i..].StartsWith("组织")))
            {
                return i;
            }
        }

        return -1;
    }

    private AudienceTargeting Make(string audience, int from, int to, int start, int end, OutlineItem? item, ContentKind? content, bool isListed)
    {
        var span = context.Text.ToSource(start, end);
        ImmutableArray<LawCitation> laws = [.. context.LawsIn(span)];
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var figure in context.FiguresIn(span))
        {
            if (Array.IndexOf(ActivityUnits, figure.Unit) >= 0)
            {
                figures.Add(figure);
            }
        }

        return new AudienceTargeting
        {
            Span = span,
            Item = item,
            Content = content,
            Audience = audience,
            IsListed = isListed,
            AudienceSpan = context.Text.ToSource(from, to),
            Laws = laws,
            HasSubject = !laws.IsEmpty || context.Hits.Any(Vocabulary.Subject, start, end),
            HasForm = context.Hits.Any(Vocabulary.Form, start, end),
            Figures = figures.ToImmutable(),
        };
    }
}
