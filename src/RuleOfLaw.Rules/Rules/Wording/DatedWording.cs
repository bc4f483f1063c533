using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>法制 in a term where it is 法治 now. The wrong name of a publicity day is another rule's.</summary>
public sealed class DatedWording : ReportRule
{
    /// <summary>ROL6012.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<DatedWording>("ROL6012", RuleCategory.Wording, Severity.Info, PublicityNorms.SchoolVicePrincipals);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PhraseUse>(use => use.Kind == PhraseKind.DatedTerm)
        .Report(Descriptor, use => FindingDraft.At(use.Span).With(use.Id, use.Right).Fix(use.Span, use.Right));
}
