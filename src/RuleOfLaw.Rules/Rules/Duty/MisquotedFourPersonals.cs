using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Duty;

/// <summary>The four 亲自 of the 2016 provisions, garbled.</summary>
public sealed class MisquotedFourPersonals : ReportRule
{
    /// <summary>The phrase's ID in Knowledge/Data/set-phrases.csv.</summary>
    internal const string Phrase = "four-personals";

    /// <summary>ROL4004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MisquotedFourPersonals>("ROL4004", RuleCategory.Duty, Severity.Warning, FirstResponsibility2016.Article4);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<PhraseUse>(use => use is { Kind: PhraseKind.BrokenSetPhrase, Id: Phrase })
        .Report(Descriptor, use => FindingDraft.At(use.Span).With(use.Right).Fix(use.Span, use.Right, isSafe: false));
}
