using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Benchmarks.Growth;

/// <summary>One of any number of rules: a filter, a keyed join, a keyed negation and a group by turns, each asking of another residue than its neighbours.</summary>
internal sealed class GrowthRule(int number) : ReportRule
{
    private const int Kinds = 4;
    private const int Residues = 10;

    private readonly RuleDescriptor _descriptor = RuleDescriptor.Create(
        string.Create(CultureInfo.InvariantCulture, $"GROW{number:0000}"),
        string.Create(CultureInfo.InvariantCulture, $"Growth{number}"),
        RuleCategory.Evidence,
        Severity.Info,
        LegalBasis.OwnChoice,
        new LocalizedText("增长", "growth"),
        new LocalizedText("{0}", "{0}"));

    public static RuleSet Compose(int count) => RuleSet.Compose(Enumerable.Range(0, count).Select(number => new GrowthRule(number)));

    protected override void Define(RuleDefinition rule)
    {
        var residue = number / Kinds % Residues;
        switch (number % Kinds)
        {
            case 0:
                rule.When<Figure>(figure => Residue(figure) == residue && figure.Value > 90).Report(_descriptor, figure => figure.Span, figure => [figure.Value]);
                break;
            case 1:
                rule.When<DeclaredProblem>()
                    .And<PlannedMeasure>(problem => problem.Topics[0], measure => measure.Topics[0])
                    .Where((problem, measure) => measure.Span.Start % Residues == residue)
                    .Report(_descriptor, (problem, _) => problem.Span, (problem, _) => [problem.Text]);
                break;
            case 2:
                rule.When<DeclaredProblem>(problem => problem.Span.Start % Residues == residue)
                    .Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
                    .Report(_descriptor, problem => problem.Span, problem => [problem.Text]);
                break;
            default:
                rule.GroupBy<Figure>(figure => figure.Subject, figure => Residue(figure) == residue)
                    .Where(group => group.Facts.Count > 2)
                    .Report(_descriptor, group => group.Facts[0].Span, group => [group.Facts.Count]);
                break;
        }
    }

    private static int Residue(Figure figure) => (int)figure.Value % Residues;
}
