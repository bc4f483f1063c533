using System.Collections.Immutable;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Problems;
using RuleOfLaw.Rules.Rules.Wording;
using RuleOfLaw.Rules.Text;
using RulesEngine.Models;

namespace RuleOfLaw.Rules.Benchmarks.Peers;

/// <summary>
/// The built-in rules that Microsoft RulesEngine can express, as its workflows of string expressions. It knows inputs and yes or no, no facts
/// and no joins: <see cref="Evaluate"/> runs a workflow for every fact of a type, so that the place is known; <see cref="Speaks"/> asks once for
/// the whole report, which tells no place.
/// </summary>
internal sealed class WorkflowRules
{
    private const string WithoutCauses = "report.Problems.Any() && report.Problems.Any(CauseSpan.Length > 0) == false && report.Contents.Any(Kind == ContentKind.Shortfalls)";

    private readonly RulesEngine.RulesEngine _engine;

    public WorkflowRules()
    {
        var settings = new ReSettings { CustomTypes = [typeof(ContentKind), typeof(YearPlace), typeof(FigureBound), typeof(LawStatus), typeof(WorkflowReport)], EnableExceptionAsErrorMessage = false };
        _engine = new RulesEngine.RulesEngine([.. PlaceByFact.Concat(YesOrNo)], settings);
    }

    /// <summary>The same rules for the engines that need no workflows.</summary>
    public static ImmutableArray<ReportRule> Rules { get; } =
    [
        new MissingMandatoryContent(), new ThinContent(), new YearConflict(), new EnumerationMismatch(), new BlankFigure(),
        new ProblemsWithoutCauses(), new UnansweredProblem(), new MisquotedLaw(),
    ];

    private static IEnumerable<Workflow> PlaceByFact =>
    [
        Workflow(
            nameof(AnnualReport),
            [
                .. ContentNames.Mandatory.Select(kind => ($"ROL1002 {kind}", $"report.Contents.Any(Kind == ContentKind.{kind}) == false")),
                ("ROL3010", WithoutCauses),
            ]),
        Workflow(nameof(ReportContent), ("ROL1006", "content.Kind < ContentKind.Overview && content.TextLength > 0 && content.SharesHeading == false && content.TextLength < 100")),
        Workflow(
            nameof(YearMention),
            ("ROL1008", "mention.Place != YearPlace.Title && report.Header.Year != null && mention.Span != report.Header.YearSpan && (mention.Place == YearPlace.Plan ? mention.Year != report.Header.Year + 1 : mention.Year != report.Header.Year)")),
        Workflow(nameof(CountedTerm), ("ROL2003", "term.IsOwnList && term.Items.Length >= 2 && term.Items.Length != term.Count")),
        Workflow(nameof(MaskedFigure), ("ROL2008", "mask != null")),
        Workflow(
            nameof(DeclaredProblem),
            ("ROL5001", "report.Measures.Any() && report.Measures.Any(measure => WorkflowReport.ShareTopic(measure.Topics, problem.Topics)) == false && report.Answers.Any(answer => answer.Problem == problem) == false")),
        Workflow(nameof(LawCitation), ("ROL6001", "law.Status == LawStatus.Misquoted && law.Law != null")),
    ];

    private static IEnumerable<Workflow> YesOrNo =>
    [
        Workflow(
            nameof(Speaks),
            ("ROL1002", string.Join(" || ", ContentNames.Mandatory.Select(kind => $"report.Contents.Any(Kind == ContentKind.{kind}) == false"))),
            ("ROL3010", WithoutCauses),
            ("ROL1006", "report.Contents.Any(Kind < ContentKind.Overview && TextLength > 0 && SharesHeading == false && TextLength < 100)"),
            ("ROL1008", "report.Header.Year != null && report.Years.Any(Place != YearPlace.Title && Span != report.Header.YearSpan && (Place == YearPlace.Plan ? Year != report.Header.Year + 1 : Year != report.Header.Year))"),
            ("ROL2003", "report.CountedTerms.Any(IsOwnList && Items.Length >= 2 && Items.Length != Count)"),
            ("ROL2008", "report.Masks.Any()"),
            ("ROL5001", "report.Measures.Any() && report.Problems.Any(problem => report.Measures.Any(measure => WorkflowReport.ShareTopic(measure.Topics, problem.Topics)) == false && report.Answers.Any(answer => answer.Problem == problem) == false)"),
            ("ROL6001", "report.Laws.Any(Status == LawStatus.Misquoted && Law != null)")),
    ];

    /// <summary>Which rules speak of the report, by ID; where they speak of it is not known.</summary>
    public List<string> Speaks(AnnualReport report) => [.. Run(nameof(Speaks), ("report", new WorkflowReport(report))).Order(StringComparer.Ordinal)];

    /// <summary>Every rule's places, in order of position, then ID.</summary>
    public List<(string Id, TextSpan Span)> Evaluate(AnnualReport report)
    {
        var found = new List<(string Id, TextSpan Span)>();
        var input = new WorkflowReport(report);
        var shortfalls = report.GetContent(ContentKind.Shortfalls);
        foreach (var name in Run(nameof(AnnualReport), ("report", input)))
        {
            found.Add(name.StartsWith("ROL1002", StringComparison.Ordinal) ? ("ROL1002", report.Header.TitleSpan) : (name, shortfalls!.Item?.HeadingSpan ?? shortfalls.Span));
        }

        EvaluateEach(nameof(ReportContent), "content", report.Contents, content => content.Item?.HeadingSpan ?? content.Span, input, found);
        EvaluateEach(nameof(YearMention), "mention", report.Years, mention => mention.Span, input, found);
        EvaluateEach(nameof(CountedTerm), "term", report.CountedTerms, term => term.ListSpan, input, found);
        EvaluateEach(nameof(MaskedFigure), "mask", report.Masks, mask => mask.Span, input, found);
        EvaluateEach(nameof(DeclaredProblem), "problem", report.Problems, problem => problem.Span, input, found);
        EvaluateEach(nameof(LawCitation), "law", report.Laws, law => law.Span, input, found);
        found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Id, b.Id));
        return found;
    }

    private void EvaluateEach<T>(string workflow, string name, ImmutableArray<T> facts, Func<T, TextSpan> place, WorkflowReport report, List<(string Id, TextSpan Span)> found)
        where T : class
    {
        foreach (var fact in facts)
        {
            foreach (var id in Run(workflow, (name, fact), ("report", report)))
            {
                found.Add((id, place(fact)));
            }
        }
    }

    private IEnumerable<string> Run(string workflow, params (string Name, object Value)[] inputs)
    {
        var results = _engine.ExecuteAllRulesAsync(workflow, [.. inputs.Select(input => new RuleParameter(input.Name, input.Value))]).AsTask().GetAwaiter().GetResult();
        if (results.Find(result => result.ExceptionMessage is { Length: > 0 }) is { } failed)
        {
            throw new InvalidOperationException($"{failed.Rule.RuleName}: {failed.ExceptionMessage}");
        }

        return results.Where(result => result.IsSuccess).Select(result => result.Rule.RuleName);
    }

    private static Workflow Workflow(string name, params (string Id, string Expression)[] rules) => new()
    {
        WorkflowName = name,
        Rules = [.. rules.Select(rule => new Rule { RuleName = rule.Id, Expression = rule.Expression, RuleExpressionType = RuleExpressionType.LambdaExpression })],
    };
}
