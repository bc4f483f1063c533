using System.Collections.Immutable;
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
    public static bool IsAbout(DeclaredProblem problem, string topic) => IsAmong(topic, problem.Topics);

    /// <summary>Whether a declared problem is about one of several topics.</summary>
    public static bool IsAbout(DeclaredProblem problem, string[] topics) => Array.Exists(topics, topic => IsAbout(problem, topic));

    private static bool IsAmong(string topic, ImmutableArray<string> topics)
    {
        foreach (var one in topics)
        {
            if (string.Equals(one, topic, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rule speaks: the problem is declared, or the results show it.</summary>
    public static bool Speaks(IReadOnlyList<DeclaredProblem> declared, ProblemEvidence evidence) => declared.Count > 0 || evidence == ProblemEvidence.Confirms;

    /// <summary>The finding: at the first declaring sentence, or where the results show what is not declared.</summary>
    public static FindingDraft Describe(
        IReadOnlyList<DeclaredProblem> declared, ProblemEvidence evidence, AnnualReport report, string topic, TextSpan hiddenAt) =>
        Describe(declared, evidence, report, [topic], hiddenAt);

    /// <summary>The finding of a problem with several topics.</summary>
    public static FindingDraft Describe(
        IReadOnlyList<DeclaredProblem> declared, ProblemEvidence evidence, AnnualReport report, string[] topics, TextSpan hiddenAt)
    {
        var isDeclared = declared.Count > 0;
        var answered = isDeclared ? IsAnswered(report, declared, topics) : Array.Exists(topics, topic => IsAnswered(report, topic));
        var draft = FindingDraft.At(isDeclared ? declared[0].Span : hiddenAt)
            .With(Declaration(isDeclared), Results(evidence), Answer(answered))
            .Property("declared", isDeclared)
            .Property("evidence", IdOf(evidence))
            .Property("answered", answered);
        for (var i = 1; i < declared.Count; i++)
        {
            draft.Related(declared[i].Span);
        }

        return isDeclared ? draft : draft.Raise();
    }

    /// <summary>The heading of the results, or the title where there are none.</summary>
    public static TextSpan ResultsHeading(AnnualReport report) => report.GetContent(ContentKind.Results)?.Item?.HeadingSpan ?? report.Header.TitleSpan;

    /// <summary>Whether a figure counts villages: 全镇辖28个村, 行政村28个; not 120个村民小组, nor 示范村5个.</summary>
    public static bool CountsVillages(Figure figure, AnnualReport report) => Counts(figure, report, "行政村", "建制村", "村");

    /// <summary>Whether a figure counts communities: 2个社区, 社区2个.</summary>
    public static bool CountsCommunities(Figure figure, AnnualReport report) => Counts(figure, report, "社区", "居委会");

    private static bool Counts(Figure figure, AnnualReport report, params ReadOnlySpan<string> nouns)
    {
        var behind = report.Text.AsSpan()[figure.Span.End..];
        foreach (var noun in nouns)
        {
            var isBehind = behind.StartsWith(noun, StringComparison.Ordinal) && (behind.Length == noun.Length || behind[noun.Length] is not ('民' or '组' or '规'));
            var isBefore = noun.Length > 1 && figure.Subject.EndsWith(noun, StringComparison.Ordinal) && !figure.Subject.Contains("示范", StringComparison.Ordinal);
            if (isBehind || isBefore)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnswered(AnnualReport report, string topic)
    {
        foreach (var measure in report.Measures)
        {
            if (IsAmong(topic, measure.Topics))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each declared problem is tied to a measure, or a measure is about the rule's own topics.</summary>
    private static bool IsAnswered(AnnualReport report, IReadOnlyList<DeclaredProblem> declared, string[] topics) =>
        Array.Exists(topics, topic => IsAnswered(report, topic)) || declared.All(problem => report.Answers.Any(answer => answer.Problem == problem));

    private static string IdOf(ProblemEvidence evidence) => evidence switch
    {
        ProblemEvidence.Confirms => "confirms",
        ProblemEvidence.Contradicts => "contradicts",
        _ => "insufficient",
    };

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
