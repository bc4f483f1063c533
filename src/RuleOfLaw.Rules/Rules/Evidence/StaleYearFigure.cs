using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>Figures in the results that are dated with a year before the reporting year.</summary>
public sealed class StaleYearFigure : ReportRule
{
    /// <summary>ROL2001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<StaleYearFigure>("ROL2001", RuleCategory.Evidence, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .GroupBy<Figure>(figure => figure.YearSpan.Start, IsDatedResult) // one finding for all figures that one year dates
        .And<ReportHeader>()
        .Where((group, header) => group.Facts[0].Year < header.Year)
        .Report(
            Descriptor,
            (group, _) => TextSpan.FromBounds(group.Facts[0].YearSpan.Start, group.Facts[0].Span.End),
            (group, header) => [group.Facts[0].Year, header.Year, group.Facts.Count]);

    private static bool IsDatedResult(Figure figure) =>
        figure is { Content: ContentKind.Results, Comparison: not FigureComparison.Base, Scope: not FigureScope.Cumulative, YearSpan.IsEmpty: false };
}
