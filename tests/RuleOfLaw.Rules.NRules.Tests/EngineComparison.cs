using System.Text;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>Both engines side by side, every rule switched on.</summary>
internal static class EngineComparison
{
    public static ReportAssessor BuiltIn { get; } = ReportAssessor.Create(SwitchOn);

    public static ReportAssessor OnNRules { get; } = ReportAssessor.Create(options =>
    {
        SwitchOn(options);
        options.UseNRules();
    });

    private static IRuleEvaluator[] Engines { get; } = [new RuleEvaluator(BuiltIn.Rules), new NRulesEvaluator(BuiltIn.Rules)];

    /// <summary>Holds whole assessments against each other, byte by byte, then the findings with the very facts that matched.</summary>
    public static Assessment AssertSame(SourceText text, AssessmentContext context)
    {
        var assessment = BuiltIn.Assess(text, context);
        Assert.Equal(Json(assessment), Json(OnNRules.Assess(text, context)));
        AssertSame(assessment.Report, BuiltIn.Configure(context).Settings);
        return assessment;
    }

    /// <summary>Holds findings against each other: facts, evidence and fixes included.</summary>
    private static void AssertSame(AnnualReport report, RuleSettings settings)
    {
        var (expected, actual) = (Engines[0].Evaluate(report, settings), Engines[1].Evaluate(report, settings));
        Assert.Equal(expected.Select(Tell), actual.Select(Tell));
        Assert.All(expected.Zip(actual), pair =>
        {
            var (one, other) = (pair.First.Facts.SelectMany(Flatten).ToList(), pair.Second.Facts.SelectMany(Flatten).ToList());
            Assert.Equal(one.Count, other.Count);
            Assert.All(one.Zip(other), facts => Assert.True(IsSame(facts.First, facts.Second), $"{facts.First} / {facts.Second}"));
        });
    }

    private static string Tell(Finding finding) => string.Join('\n', [
        $"{finding.RuleId} {finding.Severity} {finding.Span} {finding.GetMessage()} {finding.GetMessage(Language.English)} {finding.NeedsReview}",
        .. finding.Properties.Select(property => $"{property.Name} = {property.Value}"),
        $"related {string.Join(' ', finding.Related)}",
        $"evidence {string.Join(' ', finding.Evidence)}",
        $"fix {finding.Fix?.IsSafe} {string.Join(' ', finding.Fix?.Edits.Select(edit => $"{edit.Span} {edit.NewText}") ?? [])}"]);

    private static IEnumerable<object> Flatten(object fact) => fact switch
    {
        IEnumerable<object> many => many.SelectMany(Flatten),
        IFactGroup group => group.Facts.SelectMany(Flatten),
        _ => [fact],
    };

    /// <summary>Parts of the report are the same objects; what a rule's function gave is made anew by each engine.</summary>
    private static bool IsSame(object one, object other) => ReferenceEquals(one, other)
        || (one.GetType() == other.GetType() && one is not (ISingleFact or Figure or Sentence or DeclaredProblem or PlannedMeasure or OutlineItem or LawCitation));

    private static string Json(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, [assessment]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void SwitchOn(RuleOfLawOptions options)
    {
        foreach (var descriptor in BuiltInRules.All.SelectMany(rule => RuleDefinition.Of(rule).Descriptors).Where(descriptor => descriptor.DefaultSeverity == Severity.None))
        {
            options.SetSeverity(descriptor.Id, Severity.Info);
        }
    }
}
