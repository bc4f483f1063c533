using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Problems;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

internal static partial class PlainLoops
{
    private const string TargetingTopic = "publicity-targeting";

    private static void FindWeakTargeting(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(WeakTargeting.Descriptor))
        {
            return;
        }

        var audiences = new List<AudienceTargeting>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        var targeted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var audience in report.Targetings)
        {
            audiences.Add(audience);
            named.Add(audience.Audience);
            if (audience.IsTargeted)
            {
                targeted.Add(audience.Audience);
            }
        }

        var declared = new List<DeclaredProblem>();
        foreach (var problem in report.Problems)
        {
            if (problem.Topics.Contains(TargetingTopic, StringComparer.Ordinal))
            {
                declared.Add(problem);
            }
        }

        var enough = targeted.Count >= findings.Settings.Get(WeakTargeting.MinimumTargeted) && targeted.Count >= named.Count * findings.Settings.Get(WeakTargeting.MinimumShare);
        var isConfirmed = named.Count > 0 && !enough;
        if (declared.Count == 0 && !isConfirmed)
        {
            return;
        }

        var isDeclared = declared.Count > 0;
        var isAnswered = IsAnswered(report, declared);
        var evidence = named.Count == 0 ? ProblemEvidence.Insufficient : enough ? ProblemEvidence.Contradicts : ProblemEvidence.Confirms;
        var related = ImmutableArray.CreateBuilder<TextSpan>(Math.Max(0, declared.Count - 1));
        for (var i = 1; i < declared.Count; i++)
        {
            related.Add(declared[i].Span);
        }

        findings.Add(
            WeakTargeting.Descriptor,
            isDeclared ? declared[0].Span : audiences[0].AudienceSpan,
            [audiences, declared, report, findings.Settings],
            [Declaration(isDeclared), Results(evidence), Answer(isAnswered)],
            [new FindingProperty("answered", isAnswered), new FindingProperty("declared", isDeclared), new FindingProperty("evidence", evidence.ToString().ToLowerInvariant())],
            related.MoveToImmutable(),
            degrees: isDeclared ? 0 : 1);
    }

    /// <summary>A measure is about the topic, or each declared problem is tied to a measure.</summary>
    private static bool IsAnswered(AnnualReport report, List<DeclaredProblem> declared)
    {
        foreach (var measure in report.Measures)
        {
            if (measure.Topics.Contains(TargetingTopic, StringComparer.Ordinal))
            {
                return true;
            }
        }

        foreach (var problem in declared)
        {
            var isAnswered = false;
            foreach (var answer in report.Answers)
            {
                isAnswered |= answer.Problem == problem;
            }

            if (!isAnswered)
            {
                return false;
            }
        }

        return declared.Count > 0;
    }

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

    private static void FindProblemsWithoutCauses(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(ProblemsWithoutCauses.Descriptor) || report.Problems.IsEmpty || report.GetContent(ContentKind.Shortfalls) is not { } shortfalls)
        {
            return;
        }

        foreach (var problem in report.Problems)
        {
            if (!problem.CauseSpan.IsEmpty)
            {
                return;
            }
        }

        findings.Add(ProblemsWithoutCauses.Descriptor, HeadingOf(shortfalls), [shortfalls]);
    }

    private static void FindUnansweredProblems(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(UnansweredProblem.Descriptor) || report.Measures.IsEmpty)
        {
            return;
        }

        foreach (var problem in report.Problems)
        {
            if (!IsTakenUp(problem, report))
            {
                findings.Add(
                    UnansweredProblem.Descriptor, problem.Span, [problem], [problem.Text.TrimEnd('。')], [new FindingProperty("topics", string.Join(',', problem.Topics))]);
            }
        }
    }

    private static bool IsTakenUp(DeclaredProblem problem, AnnualReport report)
    {
        foreach (var measure in report.Measures)
        {
            foreach (var topic in measure.Topics)
            {
                if (problem.Topics.Contains(topic, StringComparer.Ordinal))
                {
                    return true;
                }
            }
        }

        foreach (var answer in report.Answers)
        {
            if (answer.Problem == problem)
            {
                return true;
            }
        }

        return false;
    }

    private static void FindSharedMeasures(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(SharedMeasure.Descriptor))
        {
            return;
        }

        var byMeasure = new Dictionary<PlannedMeasure, List<MeasureAnswer>>();
        foreach (var answer in report.Answers)
        {
            if (answer.IsOnly)
            {
                if (!byMeasure.TryGetValue(answer.Measure, out var group))
                {
                    byMeasure.Add(answer.Measure, group = []);
                }

                group.Add(answer);
            }
        }

        foreach (var (measure, answers) in byMeasure)
        {
            if (answers.Count >= findings.Settings.Get(SharedMeasure.Problems))
            {
                findings.Add(SharedMeasure.Descriptor, measure.LeadSpan, [answers, findings.Settings], [answers.Count], related: [.. answers.Select(answer => answer.Problem.Span)]);
            }
        }
    }
}
