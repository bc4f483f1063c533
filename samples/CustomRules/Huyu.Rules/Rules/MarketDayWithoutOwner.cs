using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace Huyu.Rules.Rules;

/// <summary>A measure on market days that nobody is named for.</summary>
public sealed class MarketDayWithoutOwner : ReportRule
{
    /// <summary>HUYU5001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MarketDayWithoutOwner>("HUYU5001", RuleCategory.Plan, Severity.Warning, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PlannedMeasure>(measure => measure.Topics.Contains(HuyuRules.MarketDay) && measure.OwnerSpan.IsEmpty)
        .Report(Descriptor, measure => measure.LeadSpan);
}
