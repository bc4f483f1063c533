using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Engine;

/// <summary>The contract, held by the built-in evaluator; and what only it can tell.</summary>
public sealed class RuleEvaluatorTests : EvaluatorContract
{
    protected override IRuleEvaluator Create(RuleSet rules) => new RuleEvaluator(rules);

    [Fact]
    public void Counts_tell_how_far_matches_came()
    {
        var rules = RuleSet.Compose([new TestRule(rule => rule
            .When<Figure>()
            .Where(figure => figure.Value > 1)
            .Without<PlannedMeasure>()
            .Report(TestFacts.Descriptor("TEST0001"), figure => figure.Span))]);
        var run = new RuleEvaluator(rules).Trace(
            TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2), TestFacts.Figure(7, 3)], measures: [TestFacts.Measure(9)]),
            RuleSettings.Default,
            CancellationToken.None);
        Assert.Empty(run.Findings);
        Assert.Equal([3, 2, 0, 0], rules.Rules[0].Branches[0].Steps.Select(run.CountOf));
    }
}
