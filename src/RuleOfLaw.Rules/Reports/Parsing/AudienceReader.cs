using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads who publicity was for and what was done for them. A segment is what one audience gets: a clause up to ；or the next 面向…, or a whole item
/// whose heading names the audience.
/// </summary>
internal sealed class AudienceReader(ReadingContext context)
{
    private const int LongestAudience = 16;

    private static readonly string[] Openers = ["面向", "针对", "围绕"];
    private static readonly string[] ActivityUnits = ["场", "场次", "节", "次", "期", "份", "册", "套", "堂", "课时", "本", "讲", "条", "轮", "人次"];
    private static readonly string[] Publicity = ["宣传", "宣讲", "讲解", "讲授", "普法", "培训", "讲座", "学习", "授课", "法治", "法律", "课", "咨询", "发放"];

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
        foreach (var hit in context.Hits.Within(Vocabulary.Audience, node.MarkEnd, node.HeadingEnd))
        {
            found.Add(Make(context.Lexicon.GetIds(hit)[0], hit.Start, hit.End, node.MarkEnd, node.End, node.Item, node.Content));
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
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ';')
            {
                return start + i + 1;
            }

            if (text[i - 1] is ',' && (StartsWithOpener(text[i..]) || text[i..].StartsWith("在") && context.Hits.Any(Vocabulary.Audience, start + i, start + Math.Min(text.Length, i + LongestAudience))))
            {
                return start + i;
            }
        }

        return sentenceEnd;
    }

    private void AddSegment(Sentence sentence, int start, int end, ImmutableArray<AudienceTargeting>.Builder found)
    {
        var isPublicity = ContainsAny(context.Text.Slice(start, end), Publicity) || context.Hits.Any(Vocabulary.Form, start, end)
            || !context.LawsIn(context.Text.ToSource(start, end)).IsEmpty;
        if (!isPublicity)
        {
            return;
        }

        var hits = context.Hits.Within(Vocabulary.Audience, start, end);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (seen.Add(context.Lexicon.GetIds(hit)[0]))
            {
                found.Add(Make(context.Lexicon.GetIds(hit)[0], hit.Start, hit.End, start, end, sentence.Item, sentence.Content));
            }
        }

        if (hits.IsEmpty && UnknownAudience(start, end) is var (from, to) && to > from)
        {
            found.Add(Make(context.Text.Slice(from, to).ToString(), from, to, start, end, sentence.Item, sentence.Content));
        }
    }

    /// <summary>An audience no list holds: what stands between 面向 and the verb.</summary>
    private (int From, int To) UnknownAudience(int start, int end)
    {
        var text = context.Text.Slice(start, end);
        foreach (var opener in (ReadOnlySpan<string>)["面向", "针对"])
        {
            var at = text.IndexOf(opener);
            if (at < 0)
            {
                continue;
            }

            var from = at + opener.Length;
            var verb = text[from..].IndexOfAny("开举讲宣培编组设发进,");
            if (verb is > 1 and <= LongestAudience && text[(from + verb - 1)] is '员' or '户' or '众' or '体' or '人' or '工' or '者' or '生' or '主' or '民' or '业' or '位' or '农')
            {
                return (start + from, start + from + verb);
            }
        }

        return (0, 0);
    }

    private AudienceTargeting Make(string audience, int from, int to, int start, int end, OutlineItem? item, ContentKind? content)
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
            AudienceSpan = context.Text.ToSource(from, to),
            Laws = laws,
            HasSubject = !laws.IsEmpty || context.Hits.Any(Vocabulary.Subject, start, end),
            HasForm = context.Hits.Any(Vocabulary.Form, start, end),
            Figures = figures.ToImmutable(),
        };
    }

    private static bool StartsWithOpener(ReadOnlySpan<char> text)
    {
        foreach (var opener in Openers)
        {
            if (text.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
