using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A plan or outline whose period ended before the reporting year, named as what is followed now.</summary>
public sealed class ExpiredPlan : ReportRule
{
    /// <summary>ROL6003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ExpiredPlan>("ROL6003", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<LawCitation>(citation => citation is { Status: LawStatus.PlanExpired, IsHistory: false, Content: not ContentKind.Plan })
        .Report(Descriptor, citation => citation.Span, citation => [citation.Title]);
}
