using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>Dated before the reporting year has ended: its figures cannot be complete.</summary>
public sealed class PublishedEarly : ReportRule
{
    /// <summary>ROL1010.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<PublishedEarly>("ROL1010", RuleCategory.Form, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportHeader>(header => header.Year is not null && Dated(header).Date?.Year <= header.Year)
        .Report(Descriptor, header => Dated(header).Span, header => [DateText.Of(Dated(header).Date!.Value), header.Year]);

    /// <summary>The day of publication, else the date of the document.</summary>
    private static (DateOnly? Date, TextSpan Span) Dated(ReportHeader header) =>
        header.PublishedOn is { } published ? (published, header.PublishedOnSpan) : (header.DocumentDate, header.DocumentDateSpan);
}
