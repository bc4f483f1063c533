using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Villages whose cadres and people take little part (依法治村宣传不足、村干部和群众参与不够).</summary>
public sealed class WeakVillageEngagement : ReportRule
{
    private const string Topic = "village-engagement";

    /// <summary>ROL3003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WeakVillageEngagement>("ROL3003", RuleCategory.Problems, Severity.Warning, PublicityNorms.EighthFiveYearPlan);

    /// <summary>The share of its villages that a report that activities must reach, 0 to 1 (own choice).</summary>
    public static RuleOption<decimal> MinimumVillages { get; } = new("ROL3003", "minimum_village_share", 0.5m);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumVillages)
        .Collect<Figure>(figure => figure is { Unit: "个", Content: not (ContentKind.Shortfalls or ContentKind.Plan) })
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((told, declared, report, settings) => ListedProblem.Speaks(declared, Judge(told, report, settings).Evidence))
        .Report(Descriptor, (told, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(told, report, settings).Evidence, report, Topic, Judge(told, report, settings).Place ?? ListedProblem.ResultsHeading(report)));

    /// <summary>
    /// How many villages activities reached, against the most villages the report tells of. That the year's work covered few (宣传覆盖6个村) shows the
    /// problem; that one activity went to few does not.
    /// </summary>
    private static (ProblemEvidence Evidence, TextSpan? Place) Judge(IReadOnlyList<Figure> counts, AnnualReport report, RuleSettings settings)
    {
        var (villages, all) = (new List<Figure>(), 0m);
        foreach (var figure in counts)
        {
            if (ListedProblem.CountsVillages(figure, report))
            {
                villages.Add(figure);
                all = Math.Max(all, figure.Value);
            }
        }

        var reached = villages.Count == 0 ? null : report.Activities.SelectMany(activity => activity.Figures).Where(villages.Contains).MaxBy(figure => figure.Value);
        if (reached is null || reached.Value == all)
        {
            return (ProblemEvidence.Insufficient, null); // told of none or only of all: nothing to hold it against
        }

        if (reached.Value / all >= settings.Get(MinimumVillages))
        {
            return (ProblemEvidence.Contradicts, null);
        }

        return reached is { IsPart: false, IsNarrowed: false, Scope: FigureScope.Year or FigureScope.Cumulative } && reached.Subject.EndsWith("覆盖", StringComparison.Ordinal)
            ? (ProblemEvidence.Confirms, reached.Span)
            : (ProblemEvidence.Insufficient, null);
    }
}
