using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>An everyday short form of a law inside 《》, where its title should stand.</summary>
public sealed class AbbreviatedLawTitle : ReportRule
{
    /// <summary>ROL6004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<AbbreviatedLawTitle>("ROL6004", RuleCategory.Wording, Severity.Info, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<LawCitation>(citation => citation is { Status: LawStatus.Nickname, Law: not null, IsMarked: true })
        .Report(Descriptor, citation => citation.Span, citation => [citation.Title, citation.Law!.ShortTitle]);
}
