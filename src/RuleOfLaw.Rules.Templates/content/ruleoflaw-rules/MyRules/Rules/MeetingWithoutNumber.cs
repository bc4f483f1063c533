using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace MyRules.Rules;

/// <summary>A sentence that tells of a meeting without saying how many were held.</summary>
public sealed class MeetingWithoutNumber : ReportRule
{
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MeetingWithoutNumber>("MINE2001", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

    protected override void Define(RuleDefinition rule) => rule
        .When<Sentence>(sentence => sentence.Text.Contains("召开", StringComparison.Ordinal))
        .Without<Figure>(sentence => sentence, figure => figure.Sentence)
        .Report(Descriptor, sentence => sentence.Span);
}
