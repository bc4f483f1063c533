using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace Huyu.Rules.Rules;

/// <summary>A town's report that tells of no publicity on market days.</summary>
public sealed class NoMarketDay : ReportRule
{
    /// <summary>HUYU2002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<NoMarketDay>("HUYU2002", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportHeader>(header => header.IssuerKind is IssuerKind.Town or IssuerKind.Township)
        .Exists<ReportContent>(content => content.Kind == ContentKind.Results)
        .Without<MarketDayPublicity>()
        .Report(Descriptor, header => header.TitleSpan, header => [header.Issuer]);
}
