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
    private static readonly string[] Divisions =
        ["存在的问题", "存在问题", "主要问题", "存在的主要问题", "存在主要问题", "存在的不足", "存在不足", "主要不足", "存在的问题和不足", "存在的不足和问题", "存在的困难和问题", "问题和不足", "不足和问题", "存在的突出问题", "突出问题"];

    private static readonly string[] CauseDivisions =
        ["原因分析", "主要原因", "原因", "产生的原因", "产生原因", "存在问题的原因", "存在问题的主要原因", "问题原因", "成因分析", "问题成因", "产生问题的原因", "产生问题的主要原因", "主要原因分析", "存在问题的原因分析"];

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
                foreach (var child in node.Children.Where(child => child.Content == kind || content.SharesHeading))
                {
                    AddChild(context, child, kind, parts);
                }
            }
            else
            {
                AddSentences(context, node, parts);
            }
        }

        return parts;
    }

    /// <summary>
    /// （一）存在的问题 and （二）原因分析 below the shortfalls only divide them: what the first holds are the items, the second is no item. Its text
    /// is the cause of all (see <see cref="FindCauses"/>).
    /// </summary>
    private static void AddChild(ReadingContext context, OutlineNode child, ContentKind kind, List<ItemPart> parts)
    {
        if (kind != ContentKind.Shortfalls || !IsOneOf(child.Heading(context.Text), Divisions))
        {
            if (kind != ContentKind.Shortfalls || !IsOneOf(child.Heading(context.Text), CauseDivisions))
            {
                parts.Add(FromNode(context, child));
            }
        }
        else if (child.Children.Count > 0)
        {
            parts.AddRange(child.Children.Select(one => FromNode(context, one)));
        }
        else
        {
            AddSentences(context, child, parts);
        }
    }

    /// <summary>The part of the report that tells the causes of all problems, below the shortfalls or as a chapter of its own; null where there is none.</summary>
    public static OutlineNode? FindCauses(ReadingContext context) =>
        context.Nodes.Find(node => node.Level <= 2 && IsOneOf(node.Heading(context.Text), CauseDivisions));

    private static bool IsOneOf(ReadOnlySpan<char> heading, string[] words)
    {
        heading = heading.Trim("。: ");
        foreach (var word in words)
        {
            if (heading.Equals(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
