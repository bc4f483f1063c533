namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>One problem or measure, in folded offsets: an item of the outline, or a sentence where a content has none.</summary>
/// <param name="Start">Where it starts, its mark included.</param>
/// <param name="TextStart">Behind the mark.</param>
/// <param name="LeadEnd">Behind its first sentence, the stop included.</param>
/// <param name="End">Behind all of it.</param>
/// <param name="Node">The item; null for a sentence or a paragraph.</param>
/// <param name="IsHeaded">Whether it is a paragraph whose first sentence heads it, and so an item though it has no mark.</param>
internal readonly record struct ItemPart(int Start, int TextStart, int LeadEnd, int End, OutlineNode? Node, bool IsHeaded = false);

/// <summary>Divides a content into what it lists.</summary>
internal static class ItemReader
{
    /// <summary>The longest first sentence that heads its paragraph (own choice).</summary>
    private const int LongestHeading = 24;

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
                AddSentences(context, node, parts, mayBeHeaded: !content.SharesHeading);
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
            AddSentences(context, child, parts, mayBeHeaded: true);
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

    /// <summary>
    /// The sentences of an item without children; but where it has several paragraphs, one whose first sentence is as short as a heading (充实队伍。由…) is one
    /// part.
    /// </summary>
    private static void AddSentences(ReadingContext context, OutlineNode node, List<ItemPart> parts, bool mayBeHeaded)
    {
        var drafts = context.SentencesIn(node.HeadingEnd, node.End).Select(pair => pair.Draft).Where(draft => draft.End <= node.End).ToList();
        mayBeHeaded &= drafts.Count > 0 && drafts[0].Paragraph != drafts[^1].Paragraph;
        for (var i = 0; i < drafts.Count; i++)
        {
            var begins = i == 0 || drafts[i - 1].Paragraph != drafts[i].Paragraph;
            var last = i;
            while (begins && last + 1 < drafts.Count && drafts[last + 1].Paragraph == drafts[i].Paragraph)
            {
                last++;
            }

            if (mayBeHeaded && last > i && IsHeading(context.Text.Slice(drafts[i].Start, drafts[i].End)))
            {
                parts.Add(new ItemPart(drafts[i].Start, drafts[i].Start, drafts[i].End, drafts[last].End, Node: null, IsHeaded: true));
                i = last;
            }
            else if (context.Text[drafts[i].End - 1] != ':')
            {
                parts.Add(new ItemPart(drafts[i].Start, drafts[i].Start, drafts[i].End, drafts[i].End, Node: null));
            }
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> sentence) =>
        sentence.Length <= LongestHeading && sentence[^1] == '。' && sentence.IndexOfAny(",;:") < 0 && !sentence.ContainsAnyInRange('0', '9');
}
