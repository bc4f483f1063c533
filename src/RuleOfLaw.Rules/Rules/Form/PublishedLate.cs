using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>Published after 1 April of the year after the reporting year.</summary>
public sealed class PublishedLate : ReportRule
{
    /// <summary>ROL1009.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<PublishedLate>("ROL1009", RuleCategory.Form, Severity.Warning, Provisions2019.Article24);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportHeader>(header => header is { PublishedOn: not null, Year: not null } && header.PublishedOn > Latest(header.Year.Value))
        .Report(Descriptor, header => header.PublishedOnSpan, header => [DateText.Of(header.PublishedOn!.Value), DateText.Of(Latest(header.Year!.Value))]);

    private static DateOnly Latest(int year) => new(year + 1, 4, 1);
}
