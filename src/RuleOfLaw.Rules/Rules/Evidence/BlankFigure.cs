using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A number that was left out or masked.</summary>
public sealed class BlankFigure : ReportRule
{
    /// <summary>ROL2008.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<BlankFigure>("ROL2008", RuleCategory.Evidence, Severity.Error, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<MaskedFigure>()
        .Report(Descriptor, blank => blank.Span, blank => [blank.Unit]);
}
