using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Testing.Tests;

/// <summary>Whose page is wrong in every way a page can be.</summary>
public sealed class FaultyPage : ReportRule
{
    public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create<FaultyPage>("TEST0005", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

    public static RuleOption<int> Minimum { get; } = new("TEST0005", "minimum_meetings", 1);

    protected override void Define(RuleDefinition rule) => rule.Uses(Minimum).When<Figure>().Report(Descriptor, figure => figure.Span, figure => [figure.Value]);
}
