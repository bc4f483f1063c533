using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A counted term whose list has another number of items.</summary>
public sealed class EnumerationMismatch : ReportRule
{
    /// <summary>ROL2003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<EnumerationMismatch>("ROL2003", RuleCategory.Evidence, Severity.Warning, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<CountedTerm>(term => term is { IsOwnList: true, Items.Length: >= 2 } && term.Items.Length != term.Count)
        .Report(Descriptor, Describe);

    /// <summary>A list that is worded as a selection is a remark, not a fault.</summary>
    private static FindingDraft Describe(CountedTerm term)
    {
        var draft = FindingDraft.At(term.ListSpan).With(term.Term, term.Count, term.Items.Length).Property("count", term.Count).Property("items", term.Items.Length).Related(term.Span);
        return term.IsSelection ? draft.Lower() : draft;
    }
}
