using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Duty;

/// <summary>First responsibility told without a figure, a date, a meeting or a document.</summary>
public sealed class DutyWithoutEvidence : ReportRule
{
    /// <summary>ROL4002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<DutyWithoutEvidence>("ROL4002", RuleCategory.Duty, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportContent>(content => content is { Kind: ContentKind.FirstResponsibility, TextLength: > 0 })
        .Without<Figure>(figure => figure.Content == ContentKind.FirstResponsibility)
        .Without<DatedEvent>(dated => dated.Content == ContentKind.FirstResponsibility)
        .Without<LawCitation>(citation => citation is { Content: ContentKind.FirstResponsibility, IsMarked: true })
        .Without<Sentence>(sentence => sentence.Content == ContentKind.FirstResponsibility && NamesMeeting(sentence.Text))
        .Report(Descriptor, content => content.Item?.HeadingSpan ?? content.Span);

    /// <summary>A meeting that was held counts as evidence; meetings in general do not.</summary>
    private static bool NamesMeeting(string text) =>
        text.Contains("主持召开", StringComparison.Ordinal) || text.Contains("召开党委会", StringComparison.Ordinal) || text.Contains("召开专题", StringComparison.Ordinal)
        || text.Contains("常务会议", StringComparison.Ordinal);
}
