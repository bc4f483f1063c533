using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>
/// What the listed problems (ROL3001–ROL3008) have in common: each is judged from two sides, what the report declares and what its results show,
/// speaks once a report, and is one degree more severe where only the results show it.
/// </summary>
internal static class ListedProblem
{
    /// <summary>Whether a declared problem is about a topic.</summary>
    public static bool IsAbout(DeclaredProblem problem, string topic) => problem.Topics.Contains(topic, StringComparer.Ordinal);

    /// <summary>Whether the rule speaks: the problem is declared, or the results show it.</summary>
    public static bool Speaks(IReadOnlyList<DeclaredProblem> declared, ProblemEvidence evidence) => declared.Count > 0 || evidence == ProblemEvidence.Confirms;

    /// <summary>The finding: at the first declaring sentence, or where the results show what is not declared.</summary>
    public static FindingDraft Describe(
        IReadOnlyList<DeclaredProblem> declared, ProblemEvidence evidence, AnnualReport report, string topic, TextSpan hiddenAt)
    {
        var isDeclared = declared.Count > 0;
        var answered = isDeclared ? IsAnswered(report, declared) : IsAnswered(report, topic);
        var draft = FindingDraft.At(isDeclared ? declared[0].Span : hiddenAt)
            .With(Declaration(isDeclared), Results(evidence), Answer(answered))
            .Property("declared", isDeclared)
            .Property("evidence", evidence.ToString().ToLowerInvariant())
            .Property("answered", answered);
        for (var i = 1; i < declared.Count; i++)
        {
            draft.Related(declared[i].Span);
        }

        return isDeclared ? draft : draft.Raise();
    }

    /// <summary>The heading of the results, or the title where there are none.</summary>
    public static TextSpan ResultsHeading(AnnualReport report) => report.GetContent(ContentKind.Results)?.Item?.HeadingSpan ?? report.Header.TitleSpan;

    private static bool IsAnswered(AnnualReport report, string topic) =>
        report.Measures.Any(measure => measure.Topics.Contains(topic, StringComparer.Ordinal));

    private static bool IsAnswered(AnnualReport report, IReadOnlyList<DeclaredProblem> declared) =>
        declared.All(problem => report.Answers.Any(answer => answer.Problem == problem)
            || report.Measures.Any(measure => measure.Topics.Intersect(problem.Topics, StringComparer.Ordinal).Any()));

    private static LocalizedText Declaration(bool isDeclared) =>
        isDeclared ? new("报告自述存在该问题", "the report declares it") : new("报告没有自述该问题", "the report does not declare it");

    private static LocalizedText Results(ProblemEvidence evidence) => evidence switch
    {
        ProblemEvidence.Confirms => new("实绩部分印证了它", "its results show it"),
        ProblemEvidence.Contradicts => new("实绩部分与之不符", "its results show the contrary"),
        _ => new("实绩部分不足以判断", "its results do not tell enough"),
    };

    private static LocalizedText Answer(bool isAnswered) =>
        isAnswered ? new("下一年度安排已作回应", "a planned measure takes it up") : new("下一年度安排没有回应", "no planned measure takes it up");
}
