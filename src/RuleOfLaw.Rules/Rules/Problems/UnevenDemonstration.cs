using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Demonstration units that are few or unevenly spread (示范创建工作不平衡).</summary>
public sealed class UnevenDemonstration : ReportRule
{
    private const string Topic = "uneven-demonstration";

    private static readonly string[] Demonstration = ["示范村", "示范社区"];

    /// <summary>ROL3005.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnevenDemonstration>("ROL3005", RuleCategory.Problems, Severity.Warning, PublicityNorms.DemonstrationVillages);

    /// <summary>The share of villages and communities that are demonstration units from which the work is even, 0 to 1 (own choice).</summary>
    public static RuleOption<decimal> EvenShare { get; } = new("ROL3005", "even_share", 0.67m);

    /// <summary>The share below which it is uneven, 0 to 1 (own choice).</summary>
    public static RuleOption<decimal> UnevenShare { get; } = new("ROL3005", "uneven_share", 0.34m);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(EvenShare, UnevenShare)
        .Collect<Figure>(figure => figure is { Unit: "个", Content: ContentKind.Results or ContentKind.Overview })
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((told, declared, report, settings) => ListedProblem.Speaks(declared, Judge(told, report, settings)))
        .Report(Descriptor, (told, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(told, report, settings), report, Topic, ListedProblem.ResultsHeading(report)));

    /// <summary>Demonstration units against all villages and communities. A small share confirms what is declared; alone it shows no fault, for most units are not yet chosen.</summary>
    private static ProblemEvidence Judge(IReadOnlyList<Figure> counts, AnnualReport report, RuleSettings settings)
    {
        var (demonstration, villages, communities) = (0m, 0m, 0m);
        foreach (var figure in counts)
        {
            demonstration = CountsDemonstration(figure, report) ? Math.Max(demonstration, figure.Value) : demonstration;
            villages = ListedProblem.CountsVillages(figure, report) ? Math.Max(villages, figure.Value) : villages;
            communities = ListedProblem.CountsCommunities(figure, report) ? Math.Max(communities, figure.Value) : communities;
        }

        var all = villages + communities;
        if (demonstration == 0 || all < demonstration)
        {
            return ProblemEvidence.Insufficient;
        }

        var share = demonstration / all;
        if (share >= settings.Get(EvenShare))
        {
            return ProblemEvidence.Contradicts;
        }

        var isDeclared = report.Problems.Any(problem => ListedProblem.IsAbout(problem, Topic));
        return isDeclared && share < settings.Get(UnevenShare) ? ProblemEvidence.Confirms : ProblemEvidence.Insufficient;
    }

    /// <summary>民主法治示范村5个, 5个省级民主法治示范村, 6个村建成示范村; not the 28 of 28个村建成示范村5个, nor 示范户 or 示范阵地.</summary>
    private static bool CountsDemonstration(Figure figure, AnnualReport report)
    {
        var behind = report.Text.AsSpan()[figure.Span.End..];
        var stop = behind.IndexOfAny("，。、；,;\n");
        behind = stop < 0 ? behind : behind[..stop];
        if (ListedProblem.CountsVillages(figure, report) && behind.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var told = figure.Subject + behind.ToString();
        return Array.Exists(Demonstration, word => told.Contains(word, StringComparison.Ordinal));
    }
}
