using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>An item of the outline while it is being read, in folded offsets; becomes an <see cref="OutlineItem"/>.</summary>
internal sealed class OutlineNode
{
    public required int Level { get; init; }

    public NumberingScheme Scheme { get; init; }

    public int? Number { get; init; }

    public required int Start { get; init; }

    /// <summary>Where the mark ends; equal to <see cref="Start"/> without a mark.</summary>
    public required int MarkEnd { get; init; }

    /// <summary>Where the heading ends; equal to <see cref="MarkEnd"/> when there is none.</summary>
    public required int HeadingEnd { get; init; }

    public bool IsInline { get; init; }

    public OutlineNode? Parent { get; init; }

    public List<OutlineNode> Children { get; } = [];

    /// <summary>Behind the item's last line, children included.</summary>
    public int End { get; set; }

    /// <summary>Behind the item's own text, before its first child.</summary>
    public int OwnEnd { get; set; }

    public ContentKind? Content { get; set; }

    public OutlineItem? Item { get; set; }

    public ReadOnlySpan<char> Heading(FoldedText text) => text.Slice(MarkEnd, HeadingEnd);

    /// <summary>The item's own text behind the heading.</summary>
    public ReadOnlySpan<char> Body(FoldedText text) => text.Slice(Math.Min(HeadingEnd, OwnEnd), OwnEnd);

    /// <summary>Heading and all text below it.</summary>
    public ReadOnlySpan<char> All(FoldedText text) => text.Slice(MarkEnd, End);
}
