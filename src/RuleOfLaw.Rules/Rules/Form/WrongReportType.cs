using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>The text announces itself as another kind of report.</summary>
public sealed class WrongReportType : ReportRule
{
    /// <summary>ROL1001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WrongReportType>("ROL1001", RuleCategory.Form, Severity.Error, Provisions2019.Article24);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportTypeMention>(mention => mention.IsAnnouncement && mention.Type != ReportType.RuleOfLawAnnual)
        .Report(Descriptor, mention => FindingDraft.At(mention.Span).With(mention.Phrase).Property("type", TypeName(mention.Type)));

    private static string TypeName(ReportType type) => type switch
    {
        ReportType.InformationDisclosure => "informationDisclosure",
        ReportType.PersonalAccount => "personalAccount",
        ReportType.SelfInspection => "selfInspection",
        ReportType.WorkSummary => "workSummary",
        ReportType.OralReport => "oralReport",
        ReportType.Explanation => "explanation",
        _ => "annual",
    };
}
