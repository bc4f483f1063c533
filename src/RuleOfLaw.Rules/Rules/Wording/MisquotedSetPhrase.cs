using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Duty;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A set phrase with a part wrong. The four 亲自 have a rule of their own.</summary>
public sealed class MisquotedSetPhrase : ReportRule
{
    /// <summary>ROL6005.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MisquotedSetPhrase>("ROL6005", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PhraseUse>(use => use is { Kind: PhraseKind.BrokenSetPhrase, Id: not MisquotedFourPersonals.Phrase })
        .Report(Descriptor, use => FindingDraft.At(use.Span).With(use.Right).Fix(use.Span, use.Right, isSafe: !use.IsUncertain));
}
