using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A character doubled by mistake: 示范镇镇、示范村.</summary>
public sealed class DoubledCharacter : ReportRule
{
    private static readonly Lazy<DoubledCharacters> Doubled = new(DoubledCharacters.Load);

    /// <summary>ROL6007.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<DoubledCharacter>("ROL6007", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<AnnualReport>()
        .SelectMany(report => Doubled.Value.Find(report.Text))
        .Report(Descriptor, (_, doubled) => FindingDraft.At(doubled.Span)
            .With(doubled.Characters, doubled.Characters[..1])
            .Fix(TextSpan.FromBounds(doubled.Span.Start + 1, doubled.Span.End), string.Empty));
}
