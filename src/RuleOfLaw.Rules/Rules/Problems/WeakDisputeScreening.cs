using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Disputes that are screened or solved with too little force (重点区域矛盾纠纷、突出问题的排查、解决力度不足).</summary>
public sealed class WeakDisputeScreening : ReportRule
{
    private const string Topic = "dispute-screening";

    private static readonly string[] Disputes = ["纠纷", "矛盾"];
    private static readonly string[] Screened = ["排查", "受理", "摸排", "调处", "调解"];
    private static readonly string[] Solved = ["化解", "成功", "成功调处", "成功调解", "办结", "调成", "调结"];
    private static readonly string[] Open = ["未", "没有", "尚", "正在", "待"];
    private static readonly string[] General = ["各类矛盾纠纷", "矛盾纠纷", "各类纠纷", "纠纷", "矛盾"];

    /// <summary>ROL3001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WeakDisputeScreening>("ROL3001", RuleCategory.Problems, Severity.Warning, PublicityNorms.PeopleMediation);

    /// <summary>The share of disputes solved below which the results show the problem, 0 to 1 (own choice: published reports tell 0.85 to 1).</summary>
    public static RuleOption<decimal> MinimumSolved { get; } = new("ROL3001", "minimum_solved_share", 0.75m);

    /// <summary>The share from which they speak against it, 0 to 1 (own choice).</summary>
    public static RuleOption<decimal> GoodSolved { get; } = new("ROL3001", "good_solved_share", 0.85m);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumSolved, GoodSolved)
        .Collect<Figure>(figure => figure is { Content: ContentKind.Results, Comparison: FigureComparison.None, Unit: "件" or "起" or "宗" or "件次" })
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((figures, declared, _, settings) => ListedProblem.Speaks(declared, Judge(figures, settings).Evidence))
        .Report(Descriptor, (figures, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(figures, settings).Evidence, report, Topic, Judge(figures, settings).Place ?? ListedProblem.ResultsHeading(report)));

    /// <summary>Disputes screened in the year and, behind them in the sentence, disputes solved; where several numbers are told, all that can be added up.</summary>
    private static (ProblemEvidence Evidence, Text.TextSpan? Place) Judge(IReadOnlyList<Figure> figures, RuleSettings settings)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var screened = figures[i];
            if (screened.Value == 0 || screened.Scope is not (FigureScope.Year or FigureScope.Cumulative) || !IsAbout(screened, Disputes) || !IsAbout(screened, Screened))
            {
                continue;
            }

            var solved = figures.Skip(i + 1).TakeWhile(figure => figure.Sentence == screened.Sentence).Where(figure => TellsSolved(figure) && figure.Value <= screened.Value).ToList();
            if (solved.Count == 0)
            {
                continue;
            }

            solved = solved.Exists(figure => !figure.IsPart) ? solved.FindAll(figure => !figure.IsPart) : solved;
            var sum = solved.Sum(figure => figure.Value);
            var share = (sum <= screened.Value ? sum : solved.Max(figure => figure.Value)) / screened.Value;
            return share < settings.Get(MinimumSolved) ? (ProblemEvidence.Confirms, screened.Span.Union(solved[^1].Span))
                : (share < settings.Get(GoodSolved) ? ProblemEvidence.Insufficient : ProblemEvidence.Contradicts, null);
        }

        return (ProblemEvidence.Insufficient, null);
    }

    /// <summary>化解116件, 成功调处纠纷80件; not 未化解5件, nor disputes of one kind (化解信访积案6件).</summary>
    private static bool TellsSolved(Figure figure)
    {
        var told = figure.Subject.AsSpan();
        foreach (var noun in General)
        {
            told = told.EndsWith(noun, StringComparison.Ordinal) ? told[..^noun.Length] : told;
        }

        foreach (var word in Solved)
        {
            if (told.EndsWith(word, StringComparison.Ordinal))
            {
                return !IsAbout(figure, Open);
            }
        }

        return false;
    }

    private static bool IsAbout(Figure figure, string[] words) => Array.Exists(words, word => figure.Subject.Contains(word, StringComparison.Ordinal));
}
