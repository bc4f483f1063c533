using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>Two list marks run into one: （八）是普法…, （四）4.….</summary>
public sealed class StrayMarker : ReportRule
{
    /// <summary>ROL6008.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<StrayMarker>("ROL6008", RuleCategory.Wording, Severity.Info, OfficialDocuments2012.Article9);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<OutlineItem>(item => !item.StraySpan.IsEmpty)
        .Report(Descriptor, item => FindingDraft.At(item.NumberSpan.Union(item.StraySpan)).Fix(item.StraySpan, string.Empty));
}
