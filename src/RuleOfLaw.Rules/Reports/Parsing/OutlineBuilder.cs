using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Makes the report's outline and contents of what was read.</summary>
internal static class OutlineBuilder
{
    public static ImmutableArray<OutlineItem> Build(FoldedText text, List<OutlineNode> nodes)
    {
        var outline = ImmutableArray.CreateBuilder<OutlineItem>(nodes.Count);
        foreach (var node in nodes)
        {
            node.Item = new OutlineItem
            {
                Span = text.ToSource(node.Start, node.End),
                Item = node.Parent?.Item,
                Content = node.Content,
                Level = node.Level,
                Scheme = node.Scheme,
                Number = node.Number,
                NumberSpan = text.ToSource(node.Start, node.MarkEnd),
                StraySpan = StraySpan(text, node),
                Heading = text.Source.ToString(text.ToSource(node.MarkEnd, node.HeadingEnd)),
                HeadingSpan = text.ToSource(node.Start, node.HeadingEnd),
                BodySpan = BodySpan(text, node),
                IsInline = node.IsInline,
                HasChildren = node.Children.Count > 0,
            };
            outline.Add(node.Item);
        }

        return outline.MoveToImmutable();
    }

    public static ImmutableArray<ReportContent> BuildContents(FoldedText text, List<ContentDraft> drafts)
    {
        var contents = ImmutableArray.CreateBuilder<ReportContent>(drafts.Count);
        foreach (var draft in drafts)
        {
            var first = draft.Nodes.MinBy(node => node.Start)!;
            contents.Add(new ReportContent
            {
                Span = text.ToSource(first.Start, first.End),
                Item = first.Item,
                Content = draft.Kind,
                Kind = draft.Kind,
                Items = [.. draft.Nodes.OrderBy(node => node.Start).Select(node => node.Item!)],
                SharesHeading = draft.SharesHeading,
                TextLength = draft.Nodes.Sum(node => TextLength(text, node)),
            });
        }

        return contents.MoveToImmutable();
    }

    /// <summary>是 behind a number (（八）是普法…, 3.是规范…), or another number's mark directly behind the first.</summary>
    private static TextSpan StraySpan(FoldedText text, OutlineNode node)
    {
        if (node.MarkEnd <= node.Start || node.Scheme == NumberingScheme.Ordinal || node.MarkEnd >= node.End)
        {
            return default;
        }

        if (text[node.MarkEnd] == '是' && !IsWord(text, node.MarkEnd))
        {
            return text.ToSource(node.MarkEnd, node.MarkEnd + 1);
        }

        return MarkerReader.TryRead(text.Chars[..node.End], node.MarkEnd, out var second) && node.Scheme != NumberingScheme.Chinese && !BeginsSeries(text, second, node.End)
            ? text.ToSource(node.MarkEnd, second.End)
            : default;
    }

    /// <summary>是 of 是非 and 是否 is none that was left over.</summary>
    private static bool IsWord(FoldedText text, int at) => at + 1 < text.Length && text[at + 1] is '非' or '否';

    /// <summary>（七）一是…。二是…: an item whose text is a series is no item with two numbers.</summary>
    private static bool BeginsSeries(FoldedText text, Marker first, int end)
    {
        for (var i = first.End; first.Number == 1 && i < end; i++)
        {
            if (text[i - 1] is '\n' or '。' or ';' or ',' && MarkerReader.TryRead(text.Chars[..end], i, out var next) && next.Scheme == first.Scheme && next.Number == 2)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan BodySpan(FoldedText text, OutlineNode node)
    {
        var start = node.HeadingEnd;
        while (start < node.OwnEnd && (char.IsWhiteSpace(text[start]) || text[start] is '。' or ':'))
        {
            start++;
        }

        return text.ToSource(start, Math.Max(start, node.OwnEnd));
    }

    private static int TextLength(FoldedText text, OutlineNode node)
    {
        var length = 0;
        foreach (var c in text.Slice(Math.Min(node.HeadingEnd, node.End), node.End))
        {
            length += c <= '\u3000' && char.IsWhiteSpace(c) ? 0 : 1; // no blank stands among the ideographs
        }

        return length;
    }
}
