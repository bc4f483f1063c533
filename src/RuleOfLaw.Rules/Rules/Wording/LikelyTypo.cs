using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A slip of keyboard or character recognition from a small list. Inside a law's title another rule speaks.</summary>
public sealed class LikelyTypo : ReportRule
{
    /// <summary>ROL6014.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<LikelyTypo>("ROL6014", RuleCategory.Wording, Severity.Info, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PhraseUse>(use => use.Kind == PhraseKind.Confusion)
        .Report(Descriptor, use => FindingDraft.At(use.Span).With(use.Id, use.Right).Fix(use.Span, use.Right, isSafe: !use.IsUncertain));
}
