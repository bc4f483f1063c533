using RuleOfLaw.Rules.Benchmarks.Growth;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Benchmarks.Tests;

/// <summary>Counts of operations instead of times: a join asks every fact for its key once, and looks at no pair that does not match.</summary>
public sealed class GrowthTests
{
    [Theory]
    [InlineData(150)]
    [InlineData(600)]
    [InlineData(6_000)]
    public void A_join_asks_each_fact_once(int facts)
    {
        var report = GrowthReport.Of(facts);
        var rule = new CountingRule();
        var findings = new RuleEvaluator(RuleSet.Compose([rule])).Evaluate(report, RuleSettings.Default);
        Assert.Equal(report.Problems.Length, rule.LeftKeys);
        Assert.Equal(report.Measures.Length, rule.RightKeys);
        Assert.Equal(findings.Length, rule.Pairs);
        Assert.InRange(rule.Pairs, report.Problems.Length, 8 * report.Problems.Length);
    }

    [Fact]
    public void What_is_allocated_grows_with_the_facts()
    {
        var engine = new RuleEvaluator(GrowthRule.Compose(40));
        var (few, many) = (Allocated(engine, GrowthReport.Of(600)), Allocated(engine, GrowthReport.Of(6_000)));
        Assert.InRange(many / (double)few, 5, 12);
    }

    [Fact]
    public void What_is_allocated_grows_with_the_rules()
    {
        var report = GrowthReport.Of(600);
        var (few, many) = (Allocated(new RuleEvaluator(GrowthRule.Compose(80)), report), Allocated(new RuleEvaluator(GrowthRule.Compose(400)), report));
        Assert.InRange(many / (double)few, 4, 6);
    }

    private static long Allocated(RuleEvaluator engine, AnnualReport report)
    {
        engine.Evaluate(report, RuleSettings.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.Evaluate(report, RuleSettings.Default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class CountingRule : ReportRule
    {
        public int LeftKeys { get; private set; }

        public int RightKeys { get; private set; }

        public int Pairs { get; private set; }

        /// <summary>The lambdas count, which no rule of the product may do: they are asked on one thread here.</summary>
        protected override void Define(RuleDefinition rule) => rule
            .When<DeclaredProblem>()
            .And<PlannedMeasure>(problem => Count(problem.Topics, () => LeftKeys++), measure => Count(measure.Topics, () => RightKeys++))
            .Report(Descriptor, (problem, _) => Count(problem.Span, () => Pairs++));

        private static Diagnostics.RuleDescriptor Descriptor { get; } = Diagnostics.RuleDescriptor.Create(
            "GROW9999", "Counting", Diagnostics.RuleCategory.Evidence, Diagnostics.Severity.Info, Diagnostics.LegalBasis.OwnChoice, new("计数", "counting"), new("计数", "counting"));

        private static T Count<T>(T value, Action count)
        {
            count();
            return value;
        }
    }
}
