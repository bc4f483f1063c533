using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Output;

/// <summary>Asks about the first character of every report.</summary>
internal sealed class Question : ReportRule
{
    private static readonly RuleDescriptor Descriptor = RuleDescriptor.Create(
        "TST9001", nameof(Question), RuleCategory.Form, Severity.Warning, LegalBasis.OwnChoice, new LocalizedText("疑问", "Question"), new LocalizedText("请核对开头", "check the beginning"));

    protected override void Define(RuleDefinition rule) =>
        rule.When<AnnualReport>().Report(Descriptor, report => FindingDraft.At(new TextSpan(0, Math.Min(1, report.Text.Length))).NeedsReview());
}

/// <summary>Quotes the whole report in its message.</summary>
internal sealed class Echo : ReportRule
{
    private static readonly RuleDescriptor Descriptor = RuleDescriptor.Create(
        "TST9002", nameof(Echo), RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("回声", "Echo"), new LocalizedText("“{0}”", "\"{0}\""));

    protected override void Define(RuleDefinition rule) =>
        rule.When<AnnualReport>().Report(Descriptor, report => FindingDraft.At(new TextSpan(0, report.Text.Length)).With(report.Text.ToString()));
}

/// <summary>Fails.</summary>
internal sealed class Failing : ReportRule
{
    private static readonly RuleDescriptor Descriptor = RuleDescriptor.Create(
        "TST9003", nameof(Failing), RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("失败", "Failing"), new LocalizedText("失败", "failed"));

    protected override void Define(RuleDefinition rule) =>
        rule.When<AnnualReport>().Report(Descriptor, FindingDraft (_) => throw new InvalidOperationException("This rule fails."));
}
