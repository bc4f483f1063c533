using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Plan;

/// <summary>A planned measure without a number, a deadline, an owner or a product.</summary>
public sealed class UnmeasurableMeasure : ReportRule
{
    /// <summary>ROL5002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnmeasurableMeasure>("ROL5002", RuleCategory.Plan, Severity.Info, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PlannedMeasure>(measure => !measure.IsMeasurable)
        .Report(Descriptor, measure => measure.LeadSpan);
}
