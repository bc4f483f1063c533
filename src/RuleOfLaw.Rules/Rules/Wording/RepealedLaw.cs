using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A law that was no longer in force in the reporting year, taught or applied as law.</summary>
public sealed class RepealedLaw : ReportRule
{
    /// <summary>ROL6002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<RepealedLaw>("ROL6002", RuleCategory.Wording, Severity.Error, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<LawCitation>(citation => citation is { Status: LawStatus.Repealed, Law: { Ended: not null, ReplacedBy: not null }, IsHistory: false })
        .Report(Descriptor, citation => FindingDraft.At(citation.Span)
            .With(citation.Law!.ShortTitle, DateText.Of(citation.Law.Ended!.Value), citation.Law.ReplacedBy)
            .Property("replacedBy", citation.Law.ReplacedBy!)
            .Fix(citation.Span, citation.IsMarked ? $"《{citation.Law.ReplacedBy}》" : citation.Law.ReplacedBy!, isSafe: false));
}
