using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>A heading without any text below it. Where all siblings are so, they are a list and no headings.</summary>
public sealed class EmptyChapter : ReportRule
{
    private const int LongestHeading = 30;

    /// <summary>ROL1005.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<EmptyChapter>("ROL1005", RuleCategory.Form, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .GroupBy<OutlineItem>(SiblingKey, item => item is { IsInline: false, Level: <= 3 })
        .And<AnnualReport>()
        .SelectMany((siblings, report) => FindEmpty(siblings.Facts, report))
        .Report(Descriptor, (_, _, empty) => Place(empty), (_, report, empty) => [empty.Heading.Length > 0 ? empty.Heading : report.Text.ToString(empty.BodySpan)]);

    /// <summary>Items without text among siblings of which some have text.</summary>
    private static List<OutlineItem> FindEmpty(IReadOnlyList<OutlineItem> siblings, AnnualReport report)
    {
        var (empty, hasText) = (new List<OutlineItem>(), false);
        foreach (var item in siblings)
        {
            hasText |= HasText(item);
            if (IsEmpty(item) || IsHeadingAlone(item, siblings, report))
            {
                empty.Add(item);
            }
        }

        return hasText ? empty : [];
    }

    /// <summary>Problems and measures may be lists of single lines; there a line is the item itself.</summary>
    private static bool IsEmpty(OutlineItem item) =>
        !item.HasChildren && item.BodySpan.IsEmpty && item.Heading.Length is > 0 and <= LongestHeading
        && (item.Level == 1 || item.Content is ContentKind.Results or ContentKind.Overview);

    /// <summary>（七）优化营商环境。 where its siblings tell more: a heading with a full stop, and nothing behind it.</summary>
    private static bool IsHeadingAlone(OutlineItem item, IReadOnlyList<OutlineItem> siblings, AnnualReport report)
    {
        if (item is not { HasChildren: false, Heading.Length: 0, BodySpan.Length: > 0 and <= LongestHeading, Content: ContentKind.Results or ContentKind.Overview })
        {
            return false;
        }

        var text = report.Text.ToString(item.BodySpan).TrimEnd('。', ' ', '\n', '\r');
        return !text.AsSpan().ContainsAny("，,；;。：:、") && !text.Any(c => char.IsAsciiDigit(c) || ChineseNumerals.Digit(c) > 0)
            && siblings.Count(sibling => sibling.Heading.Length > 0 && HasText(sibling)) * 2 > siblings.Count;
    }

    private static TextSpan Place(OutlineItem empty) => empty.Heading.Length > 0 ? empty.HeadingSpan : empty.HeadingSpan.Union(empty.BodySpan);

    private static bool HasText(OutlineItem item) => item.HasChildren || !item.BodySpan.IsEmpty;

    private static JoinKey SiblingKey(OutlineItem item) =>
        JoinKey.Of(item.Item is null ? JoinKey.FromInt64(-1) : JoinKey.FromElement(item.Item), JoinKey.FromInt64((long)item.Scheme));
}
