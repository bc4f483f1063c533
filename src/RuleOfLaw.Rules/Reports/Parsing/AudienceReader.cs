using System.Buffers;
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
    private static readonly WordSet Publicity = ["宣传", "宣讲", "讲", "普法", "培训", "学习", "授课", "法治", "法律", "课", "咨询", "发放", "解读", "沙龙", "夜话"];

    /// <summary>Words of other work that cites laws: there those named get help or orders, and no lesson.</summary>
    private static readonly WordSet OtherWork = ["追回", "讨回", "要回", "查处", "办理", "调处", "审查", "依据", "依照", "按照", "对照", "罚款", "立案"];

    /// <summary>Words that address an audience no list holds, the stronger first, and what shows that they are part of another word.</summary>
    private static readonly (string Word, string NotBehind, string NotBefore)[] StrongAddresses =
        [("面向", "", ""), ("针对", "", ""), ("给", "供", ""), ("向", "方面导意趋动反", "社上"), ("组织", "", "领实开机体"), ("为", "作认成称因以行改分列", "了重主抓"), ("对", "针面相", "照象外接")];

    /// <summary>Rarer characters, one of which each word of other work has; all are words of two.</summary>
    private static readonly SearchValues<char> OtherWorkMarks = SearchValues.Create("回处理审据照罚立");

    private const string LastOfStrongAddresses = "向对给织为";

    /// <summary>What ends an audience no list holds: the verb of publicity, or the clause.</summary>
    private static readonly SearchValues<char> AudienceEnds = SearchValues.Create("开举讲宣培编组设发进普解上送授办学印,。《(");

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
            '在' => NamesAudience(start, at) && NamesAudience(at, Math.Min(sentenceEnd, at + LongestAudience)),
            _ => false,
        };
    }

    /// <summary>Whether an audience may be addressed in a range: one is named, or a word that addresses stands there.</summary>
    private bool MayAddress(int start, int end) =>
        context.Text.Slice(start, end).IndexOfAny(LastOfStrongAddresses) >= 0 || context.Hits.Any(Vocabulary.Audience, start, end);

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
        var mark = text.IndexOfAny(OtherWorkMarks);
        if (mark < 0)
        {
            return end;
        }

        var from = Math.Max(0, mark - 1);
        var work = OtherWork.IndexIn(text[from..], out _);
        return work < 0 ? end : start + text[..(from + work)].LastIndexOf(',') + 1;
    }

    private void AddSegment(Sentence sentence, int start, int end, ImmutableArray<AudienceTargeting>.Builder found)
    {
        if (!context.Hits.Any(Vocabulary.Audience, start, end) && UnknownAudience(start, end) is (0, 0))
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

        if (!isAddressed && UnknownAudience(start, end) is var (from, to) && to > from)
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

    /// <summary>
    /// An audience no list holds: what stands between a word of address and the verb of publicity (面向蚕农, 为跨境电商企业开办). Of each word only the first place
    /// counts, and the strongest word wins.
    /// </summary>
    private (int From, int To) UnknownAudience(int start, int end)
    {
        var text = context.Text.Slice(start, end);
        var (strongest, looked) = (StrongAddresses.Length, 0);
        var found = (0, 0);
        for (var last = text.IndexOfAny(LastOfStrongAddresses); last >= 0 && last + 1 < text.Length; last = NextAddress(text, last + 1))
        {
            for (var i = 0; i < strongest; i++)
            {
                var word = StrongAddresses[i].Word;
                if (word[^1] != text[last] || (looked & (1 << i)) != 0 || !text[..(last + 1)].EndsWith(word))
                {
                    continue;
                }

                looked |= 1 << i;
                if (AudienceBehind(text, StrongAddresses[i], last + 1) is > 0 and var length)
                {
                    (strongest, found) = (i, (start + last + 1, start + last + 1 + length));
                }
            }
        }

        return found;
    }

    private static int NextAddress(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(LastOfStrongAddresses) is >= 0 and var next ? from + next : -1;

    /// <summary>The length of the audience behind a word that addresses it; 0 where there is none.</summary>
    private static int AudienceBehind(ReadOnlySpan<char> text, in (string Word, string NotBehind, string NotBefore) address, int from)
    {
        var at = from - address.Word.Length;
        if ((at > 0 && address.NotBehind.Contains(text[at - 1])) || address.NotBefore.Contains(text[from]))
        {
            return 0;
        }

        var length = AudienceEnd(text[from..]);
        return length is > 1 and <= LongestAudience && LastOfPeople.Contains(text[from + length - 1]) ? length : 0;
    }

    /// <summary>Where those addressed end and the verb begins; 组 is one in 组织 and none in 村组.</summary>
    private static int AudienceEnd(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length && from <= LongestAudience;)
        {
            var end = text[from..Math.Min(text.Length, LongestAudience + 1)].IndexOfAny(AudienceEnds);
            if (end < 0)
            {
                break;
            }

            if (text[from + end] != '组' || text[(from + end)..].StartsWith("组织"))
            {
                return from + end;
            }

            from += end + 1;
        }

        return -1;
    }

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
