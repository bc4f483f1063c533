using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A quotation mark, a bracket or a title mark without its partner in the paragraph.</summary>
public sealed class UnbalancedPair : ReportRule
{
    /// <summary>ROL6011.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnbalancedPair>("ROL6011", RuleCategory.Wording, Severity.Warning, NationalStandards.Punctuation);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<AnnualReport>()
        .SelectMany(LoneMarks.Find)
        .Report(Descriptor, (_, mark) => mark.Span, (report, mark) => [report.Text.ToString(mark.MarkSpan)]);
}
