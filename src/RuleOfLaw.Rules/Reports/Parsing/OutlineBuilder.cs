using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Makes the report's outline and contents of what was read.</summary>
internal static class OutlineBuilder
{
    /// <summary>All that <see cref="char.IsWhiteSpace(char)"/> knows.</summary>
    private static readonly SearchValues<char> Blanks =
        SearchValues.Create("\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

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
            var nodes = InOrder(draft.Nodes);
            var items = new OutlineItem[nodes.Count];
            var length = 0;
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = nodes[i].Item!;
                length += TextLength(text, nodes[i]);
            }

            var first = nodes[0];
            contents.Add(new ReportContent
            {
                Span = text.ToSource(first.Start, first.End),
                Item = first.Item,
                Content = draft.Kind,
                Kind = draft.Kind,
                Items = ImmutableCollectionsMarshal.AsImmutableArray(items),
                SharesHeading = draft.SharesHeading,
                TextLength = length,
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

    /// <summary>The nodes by position; nearly always they were found in that order.</summary>
    private static List<OutlineNode> InOrder(List<OutlineNode> nodes)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Start < nodes[i - 1].Start)
            {
                return [.. nodes.OrderBy(node => node.Start)];
            }
        }

        return nodes;
    }

    private static int TextLength(FoldedText text, OutlineNode node)
    {
        var part = text.Slice(Math.Min(node.HeadingEnd, node.End), node.End);
        var length = part.Length;
        for (var blank = part.IndexOfAny(Blanks); blank >= 0; blank = part.IndexOfAny(Blanks))
        {
            length--;
            part = part[(blank + 1)..];
        }

        return length;
    }
}
