using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

public sealed class RuleSetTests
{
    [Fact]
    public void A_cycle_is_an_error_that_names_the_rules()
    {
        var exception = Assert.Throws<RuleCompositionException>(() => RuleSet.Compose([
            new TestRule(rule => rule.When<A>().Yield(_ => new B())),
            new OtherRule(rule => rule.When<B>().Yield(_ => new A()))]));
        Assert.Contains(nameof(TestRule), exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(OtherRule), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_reads_what_it_yields_is_a_cycle() =>
        Assert.Throws<RuleCompositionException>(() => RuleSet.Compose([new TestRule(rule => rule.When<A>().Yield(_ => new A()))]));

    [Fact]
    public void A_fact_type_that_nothing_provides_is_an_error()
    {
        var exception = Assert.Throws<RuleCompositionException>(() => RuleSet.Compose([new TestRule(rule => rule.When<A>().Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0)))]));
        Assert.Contains("A", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ID_belongs_to_one_rule()
    {
        var exception = Assert.Throws<RuleCompositionException>(() => RuleSet.Compose([
            new TestRule(rule => rule.When<Figure>().Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0))),
            new OtherRule(rule => rule.When<Figure>().Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0)))]));
        Assert.Contains("TEST0001", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_without_an_end_is_an_error() =>
        Assert.Throws<RuleCompositionException>(() => RuleSet.Compose([new TestRule(rule => rule.When<Figure>())]));

    [Fact]
    public void Nothing_follows_the_end_of_a_branch() => Assert.Throws<InvalidOperationException>(() => RuleSet.Compose([new TestRule(rule =>
    {
        var pattern = rule.When<Figure>();
        pattern.Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0));
        pattern.Where(_ => true);
    })]));

    [Fact]
    public void Producers_stand_before_consumers_and_the_rest_by_name()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<B>().Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0))),
            new OtherRule(rule => rule.When<A>().Yield(_ => new B())),
            new ThirdRule(rule => rule.When<Figure>().Yield(_ => new A())),
        ];
        Assert.Equal([nameof(ThirdRule), nameof(OtherRule), nameof(TestRule)], RuleSet.Compose(rules).Rules.Select(rule => rule.Name));
    }

    [Fact]
    public void A_definition_is_data()
    {
        var definition = RuleSet.Compose([new TestRule(rule => rule
            .When<DeclaredProblem>()
            .Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
            .Report(TestFacts.Descriptor("TEST0001"), problem => problem.Span))]).Rules[0];
        var branch = Assert.Single(definition.Branches);
        Assert.Equal([RuleStepKind.Fact, RuleStepKind.Without, RuleStepKind.Report], branch.Steps.Select(step => step.Kind));
        Assert.Equal([typeof(DeclaredProblem), typeof(PlannedMeasure)], branch.Reads);
        Assert.Null(branch.Yields);
        Assert.Equal("TEST0001", branch.Descriptor?.Id);
    }

    private sealed record A;

    private sealed record B;
}
