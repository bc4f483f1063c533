using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A section of the results without a figure, a dated event, a document or a case.</summary>
public sealed class ItemWithoutEvidence : ReportRule
{
    /// <summary>ROL2007.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ItemWithoutEvidence>("ROL2007", RuleCategory.Evidence, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<OutlineItem>(item => item is { Level: 2, Content: ContentKind.Results, IsInline: false } && HasText(item))
        .Without<Figure>(item => item, SectionKey)
        .Without<DatedEvent>(item => item, SectionKey)
        .Without<LawCitation>(item => item, SectionKey, citation => citation is { IsMarked: true, Status: LawStatus.Document or LawStatus.LocalRule or LawStatus.PlanInPeriod })
        .Without<CaseMention>(item => item, SectionKey)
        .Report(Descriptor, item => item.HeadingSpan, item => [item.Heading]);

    /// <summary>An empty section is ROL1005's.</summary>
    private static bool HasText(OutlineItem item) => item.HasChildren || !item.BodySpan.IsEmpty;

    /// <summary>The level-2 item an element stands in.</summary>
    private static JoinKey SectionKey(ReportElement element)
    {
        var item = element.Item;
        while (item is { Level: > 2 })
        {
            item = item.Item;
        }

        return item;
    }
}
