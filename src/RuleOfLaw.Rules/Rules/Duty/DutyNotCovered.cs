using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Duty;

/// <summary>A core duty of the first responsible that the content does not touch.</summary>
public sealed class DutyNotCovered : ReportRule
{
    /// <summary>ROL4003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<DutyNotCovered>("ROL4003", RuleCategory.Duty, Severity.Info, FirstResponsibility2016.Article5);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        foreach (var duty in Lexicon.Default.CoreDuties)
        {
            rule.When<ReportContent>(content => content is { Kind: ContentKind.FirstResponsibility, TextLength: > 0 })
                .Without<DutyAct>(act => string.Equals(act.Duty, duty.Id, StringComparison.Ordinal))
                .Report(Descriptor, content => FindingDraft.At(content.Item?.HeadingSpan ?? content.Span)
                    .With(new LocalizedText(duty.Chinese, duty.English))
                    .Property("duty", duty.Id));
        }
    }
}
