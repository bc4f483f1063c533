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

    /// <summary>From how many audiences of one segment on they are a list that got the same (own choice).</summary>
    private const int ListFrom = 3;

    private const int AddressWithin = 14;
    private const int TaughtWithin = 8;

    private static readonly string[] Openers = ["面向", "针对"];
    private static readonly WordSet Addresses = ["面向", "针对", "给", "对", "向", "为", "在", "以", "组织", "引导", "走进", "进", "加强", "抓好", "深入", "覆盖"];
    private static readonly WordSet Taught = ["讲", "普法", "法治", "学法", "宣", "培训", "课", "法律", "参加", "到场", "中", "夜校"];
    private static readonly WordSet Lessons = ["讲", "普法", "授课", "上课", "开课", "送法", "培训", "解读", "普及", "发放"];
    private static readonly WordSet Publicity = ["宣传", "宣讲", "讲", "普法", "培训", "学习", "授课", "法治", "法律", "课", "咨询", "发放", "解读", "沙龙", "夜话"];

    /// <summary>Words of other work that cites laws: there those named get help or orders, and no lesson.</summary>
    private static readonly MarkedWords OtherWork = new("回处理审据照罚立", ["追回", "讨回", "要回", "查处", "办理", "调处", "审查", "依据", "依照", "按照", "对照", "罚款", "立案"]);

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
            if (sentence.Content is not (ContentKind.Shortfalls or ContentKind.Plan or ContentKind.FirstResponsibility) && MayAddress(draft.Start, draft.End))
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

        if (_named.Count == 0 && FindUnlisted(node.MarkEnd, Math.Min(node.End, node.HeadingEnd + 1)) is var (from, to) && to > from)
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
        for (var stop = 0; stop + 1 < text.Length; stop++)
        {
            // Pauses are too near to each other for a vector search to gain.
            if (text[stop] == ';' ? stop > 0 : text[stop] == ',' && BeginsSegment(start, start + stop + 1, sentenceEnd))
            {
                return start + stop + 1;
            }
        }

        return sentenceEnd;
    }

    /// <summary>Whether a clause is of another audience than the segment that it stands in. Its first character nearly always says no.</summary>
    private bool BeginsSegment(int start, int at, int sentenceEnd)
    {
        var clause = context.Text.Slice(at, sentenceEnd);
        return clause[0] switch
        {
            '面' or '针' => StartsWithAny(clause, Openers),
            '给' or '为' or '向' or '对' => Teaches(clause),
            '围' => TurnsToOthers(clause, at),
            '在' => NamesAudience(start, at) && NamesAudience(at, Math.Min(sentenceEnd, at + UnlistedAudience.Longest)),
            _ => false,
        };
    }

    /// <summary>Whether an audience may be addressed in a range: one is named, or a word that addresses stands there.</summary>
    private bool MayAddress(int start, int end) =>
        UnlistedAudience.MayStandIn(context.Text.Slice(start, end)) || context.Hits.Any(Vocabulary.Audience, start, end);

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

    /// <summary>给孕产妇讲…: whether a clause that addresses somebody teaches.</summary>
    private static bool Teaches(ReadOnlySpan<char> text)
    {
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
        if (!context.Hits.Any(Vocabulary.Audience, start, end) && FindUnlisted(start, end) is (0, 0))
        {
            return; // nor is anybody addressed before the other work
        }

        end = BeforeOtherWork(start, end);
        if (!IsPublicity(start, end))
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

        if (!isAddressed && FindUnlisted(start, end) is var (from, to) && to > from)
        {
            found.Add(Make(context.Text.Slice(from, to).ToString(), from, to, start, end, sentence.Item, sentence.Content, isListed: false));
        }
    }

    private bool IsPublicity(int start, int end) =>
        context.Hits.Any(Vocabulary.Form, start, end) || !context.LawsIn(context.Text.ToSource(start, end)).IsEmpty || ContainsAny(context.Text.Slice(start, end), Publicity);

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
        if ((before.Length > 0 && before[^1] is '名' or '户' or '位') || ContainsAny(before, Addresses))
        {
            return true;
        }

        var behind = context.Text.Slice(hit.End, Math.Min(end, hit.End + TaughtWithin));
        var stop = behind.IndexOfAny(",;。、");
        return ContainsAny(stop < 0 ? behind : behind[..stop], Taught);
    }

    /// <summary>An audience no list holds, in folded offsets; empty where there is none.</summary>
    private (int From, int To) FindUnlisted(int start, int end) =>
        UnlistedAudience.Find(context.Text.Slice(start, end)) is { Length: > 0 } span ? (start + span.Start, start + span.End) : (0, 0);

    private AudienceTargeting Make(string audience, int from, int to, int start, int end, OutlineItem? item, ContentKind? content, bool isListed)
    {
        var span = context.Text.ToSource(start, end);
        ImmutableArray<LawCitation> laws = [.. context.LawsIn(span)];
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
            Figures = Activities(context.FiguresIn(span)),
        };
    }

    /// <summary>The figures that count what was done.</summary>
    private static ImmutableArray<Figure> Activities(ReadOnlySpan<Figure> figures)
    {
        ImmutableArray<Figure>.Builder? counted = null;
        foreach (var figure in figures)
        {
            if (figure.Unit is "场" or "场次" or "节" or "次" or "期" or "份" or "册" or "套" or "堂" or "课时" or "本" or "讲" or "条" or "轮" or "人次")
            {
                counted ??= ImmutableArray.CreateBuilder<Figure>(figures.Length);
                counted.Add(figure);
            }
        }

        return counted?.DrainToImmutable() ?? [];
    }
}
