using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// An item of the outline: its heading and the text below it, down to the next heading of its own or a higher level.
/// <see cref="ReportElement.Span"/> holds all of it; <see cref="ReportElement.Item"/> is the item above.
/// </summary>
public sealed class OutlineItem : ReportElement
{
    /// <summary>1 for chapters, 2 for what is directly below, and so on.</summary>
    public required int Level { get; init; }

    /// <summary>How the item is marked.</summary>
    public NumberingScheme Scheme { get; init; }

    /// <summary>The number in the mark; null when it has none.</summary>
    public int? Number { get; init; }

    /// <summary>Where the mark stands, brackets and points included; empty without a mark.</summary>
    public TextSpan NumberSpan { get; init; }

    /// <summary>A second mark that runs into the first (（八）是普法…, （四）4.…); empty when there is none.</summary>
    public TextSpan StraySpan { get; init; }

    /// <summary>The heading as written, without its mark; empty when the text follows the mark directly.</summary>
    public required string Heading { get; init; }

    /// <summary>Where mark and heading stand.</summary>
    public TextSpan HeadingSpan { get; init; }

    /// <summary>The text that belongs to the item itself, before the first item below it; empty when there is none.</summary>
    public TextSpan BodySpan { get; init; }

    /// <summary>Whether the item is an inline one (一是…；二是…) in the middle of a paragraph.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether there is an item below it.</summary>
    public bool HasChildren { get; internal set; }

    /// <summary>Whether an item is this one or stands below it.</summary>
    /// <param name="item">The item to look at; null is in none.</param>
    /// <returns>True when this item is met on the way up.</returns>
    public bool Contains(OutlineItem? item)
    {
        for (; item is not null; item = item.Item)
        {
            if (ReferenceEquals(item, this))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Level}: {Heading}";
}
