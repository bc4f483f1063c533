using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A law's title that is wrong.</summary>
public sealed class MisquotedLaw : ReportRule
{
    /// <summary>ROL6001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MisquotedLaw>("ROL6001", RuleCategory.Wording, Severity.Warning, LanguageNorms.OfficialDocuments);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<LawCitation>(citation => citation is { Status: LawStatus.Misquoted, Law: not null })
        .Report(Descriptor, citation => citation.Span, citation => [citation.Title, citation.Law!.ShortTitle]);
}
