namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>One problem or measure, in folded offsets: an item of the outline, or a sentence where a content has none.</summary>
/// <param name="Start">Where it starts, its mark included.</param>
/// <param name="TextStart">Behind the mark.</param>
/// <param name="LeadEnd">Behind its first sentence, the stop included.</param>
/// <param name="End">Behind all of it.</param>
/// <param name="Node">The item; null for a sentence.</param>
internal readonly record struct ItemPart(int Start, int TextStart, int LeadEnd, int End, OutlineNode? Node);

/// <summary>Divides a content into what it lists.</summary>
internal static class ItemReader
{
    public static List<ItemPart> Read(ReadingContext context, List<ContentDraft> contents, ContentKind kind)
    {
        var parts = new List<ItemPart>();
        var content = contents.Find(one => one.Kind == kind);
        if (content is null)
        {
            return parts;
        }

        var isList = content.Nodes.Count > 1 && content.Nodes[0].Level > 1;
        foreach (var node in content.Nodes)
        {
            if (isList && node.Children.Count == 0 && !ContentReader.NamesContent(node.Heading(context.Text)))
            {
                parts.Add(FromNode(context, node));
            }
            else if (node.Children.Count > 0)
            {
                parts.AddRange(node.Children.Where(child => child.Content == kind || content.SharesHeading).Select(child => FromNode(context, child)));
            }
            else
            {
                AddSentences(context, node, parts);
            }
        }

        return parts;
    }

    private static ItemPart FromNode(ReadingContext context, OutlineNode node)
    {
        var lead = context.Text.Slice(node.MarkEnd, node.End);
        var stop = lead.IndexOfAny("。!?\n");
        var leadEnd = stop < 0 ? node.End : node.MarkEnd + stop + (lead[stop] == '\n' ? 0 : 1);
        return new ItemPart(node.Start, node.MarkEnd, leadEnd, node.End, node);
    }

    private static void AddSentences(ReadingContext context, OutlineNode node, List<ItemPart> parts)
    {
        foreach (var (_, draft) in context.SentencesIn(node.HeadingEnd, node.End))
        {
            if (draft.End <= node.End && context.Text[draft.End - 1] != ':')
            {
                parts.Add(new ItemPart(draft.Start, draft.Start, draft.End, draft.End, Node: null));
            }
        }
    }
}
