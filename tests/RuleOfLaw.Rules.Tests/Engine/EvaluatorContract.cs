using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

/// <summary>What every engine must do with the same definitions: patterns here, what comes of their matches in the other part. One class of tests for each engine derives from it.</summary>
public abstract partial class EvaluatorContract
{
    private static readonly RuleDescriptor First = TestFacts.Descriptor("TEST0001");
    private static readonly RuleDescriptor Second = TestFacts.Descriptor("TEST0002");

    /// <summary>Makes the engine under test.</summary>
    protected abstract IRuleEvaluator Create(RuleSet rules);

    [Fact]
    public void When_matches_every_fact_that_passes_the_filter()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 5), TestFacts.Figure(4, 50), TestFacts.Figure(8, 500)]),
            rule => rule.When<Figure>(figure => figure.Value >= 50).Report(First, figure => figure.Span, figure => [figure.Value]));
        Assert.Equal([4, 8], Starts(findings));
        Assert.Equal("消息 50", findings[0].GetMessage());
        Assert.Equal("message 500", findings[1].GetMessage(Language.English));
    }

    [Fact]
    public void When_matches_facts_of_derived_types()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(5, 1)], problems: [TestFacts.Problem(1)]),
            rule => rule.When<ReportElement>().Report(First, element => element.Span));
        Assert.Equal([1, 5], Starts(findings));
    }

    [Fact]
    public void And_joins_by_key()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 5, subject: "a"), TestFacts.Figure(4, 6, subject: "b"), TestFacts.Figure(8, 7, subject: "a")]),
            rule => rule.When<Figure>()
                .And<Figure>(figure => figure.Subject, other => other.Subject)
                .Where((figure, other) => figure.Span < other.Span)
                .Report(First, (_, other) => other.Span));
        Assert.Equal([8], Starts(findings));
    }

    [Fact]
    public void And_joins_many_facts_as_it_joins_few()
    {
        var figures = Enumerable.Range(0, 300).Select(i => TestFacts.Figure(i * 10, i, subject: (i % 100).ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var findings = Evaluate(
            TestFacts.Report(figures),
            rule => rule.When<Figure>(figure => figure.Value < 100)
                .And<Figure>(figure => figure.Subject, other => other.Subject, other => other.Value >= 100)
                .Report(First, (_, other) => other.Span));
        Assert.Equal(figures.Skip(100).Select(figure => figure.Span.Start), Starts(findings));
    }

    [Fact]
    public void A_missing_key_joins_nothing()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 5), TestFacts.Figure(4, 6)]),
            rule => rule.When<Figure>().And<Figure>(figure => figure.Subject, other => other.Subject).Report(First, (figure, _) => figure.Span));
        Assert.Empty(findings);
    }

    [Fact]
    public void Three_and_four_facts_stand_in_one_pattern()
    {
        var findings = Evaluate(
            TestFacts.Report(
                figures: [TestFacts.Figure(1, 5, subject: "t")],
                problems: [TestFacts.Problem(10, "t"), TestFacts.Problem(20, "u")],
                measures: [TestFacts.Measure(30, "t", "u")]),
            rule => rule.When<Figure>()
                .And<DeclaredProblem>(figure => JoinKey.FromSet([figure.Subject]), problem => problem.Topics)
                .And<PlannedMeasure>((_, problem) => problem.Topics, measure => measure.Topics)
                .And<ReportHeader>()
                .Where((_, _, _, header) => header.Year == 2024)
                .Report(First, (figure, problem, measure, _) => TextSpan.FromBounds(figure.Span.Start, measure.Span.End)));
        Assert.Equal([new TextSpan(1, 32)], findings.Select(finding => finding.Span));
        Assert.Equal([new TextSpan(1, 2), new TextSpan(10, 3), new TextSpan(30, 3)], findings[0].Evidence.ToArray());
    }

    [Fact]
    public void Sets_join_once_however_many_members_they_share()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "a", "b")], measures: [TestFacts.Measure(5, "b", "a"), TestFacts.Measure(9, "c")]),
            rule => rule.When<DeclaredProblem>().And<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics).Report(First, (_, measure) => measure.Span));
        Assert.Equal([5], Starts(findings));
    }

    [Fact]
    public void Sets_join_many_facts_as_they_join_few()
    {
        var measures = Enumerable.Range(0, 40).Select(i => TestFacts.Measure(100 + (i * 5), (i % 4) switch
        {
            0 => ["a", "b"],
            1 => ["b"],
            2 => ["c", "c", "a"],
            _ => [],
        })).ToArray();
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "b", "a", "d"), TestFacts.Problem(4, "d"), TestFacts.Problem(7, "c"), TestFacts.Problem(10)], measures: measures),
            rule =>
            {
                rule.When<DeclaredProblem>().And<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics).Report(First, (_, measure) => measure.Span, (problem, _) => [problem.Span.Start]);
                rule.When<DeclaredProblem>().And<PlannedMeasure>(problem => problem.Topics.FirstOrDefault(), measure => measure.Topics).Report(Second, (_, measure) => measure.Span);
                rule.When<DeclaredProblem>().Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics).Report(Second, problem => problem.Span);
            });
        Assert.Equal(
            measures.SelectMany((measure, i) => (i % 4) switch
            {
                0 or 1 => [$"消息 1@{measure.Span.Start}"],
                2 => [$"消息 1@{measure.Span.Start}", $"消息 7@{measure.Span.Start}"],
                _ => Array.Empty<string>(),
            }),
            findings.Where(finding => string.Equals(finding.RuleId, "TEST0001", StringComparison.Ordinal)).Select(finding => $"{finding.GetMessage()}@{finding.Span.Start}"));
        Assert.Equal([4, 10], Starts(findings.Where(finding => string.Equals(finding.RuleId, "TEST0002", StringComparison.Ordinal)))); // a string joins no set, and what joins none is without
    }

    [Fact]
    public void Without_lets_pass_what_has_no_partner()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "a"), TestFacts.Problem(4, "b")], measures: [TestFacts.Measure(9, "a")]),
            rule => rule.When<DeclaredProblem>().Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics).Report(First, problem => problem.Span));
        Assert.Equal([4], Starts(findings));
    }

    [Fact]
    public void Without_a_key_asks_for_any_fact()
    {
        void Define(RuleDefinition rule) => rule.When<DeclaredProblem>().Without<PlannedMeasure>().Report(First, problem => problem.Span);
        Assert.Single(Evaluate(TestFacts.Report(problems: [TestFacts.Problem(1)]), Define));
        Assert.Empty(Evaluate(TestFacts.Report(problems: [TestFacts.Problem(1)], measures: [TestFacts.Measure(5)]), Define));
    }

    [Fact]
    public void Exists_lets_pass_once_what_has_partners()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "a"), TestFacts.Problem(4, "b")], measures: [TestFacts.Measure(9, "a"), TestFacts.Measure(12, "a")]),
            rule => rule.When<DeclaredProblem>().Exists<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics).Report(First, problem => problem.Span));
        Assert.Equal([1], Starts(findings));
    }

    [Fact]
    public void Collect_gives_all_facts_at_once_and_an_empty_list_where_there_is_none()
    {
        void Define(RuleDefinition rule) => rule.Collect<Figure>(figure => figure.Value > 1).And<ReportHeader>()
            .Report(First, (_, header) => header.TitleSpan, (figures, _) => [figures.Sum(figure => figure.Value)]);
        Assert.Equal("消息 5", Assert.Single(Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 2), TestFacts.Figure(4, 3), TestFacts.Figure(7, 1)]), Define)).GetMessage());
        Assert.Equal("消息 0", Assert.Single(Evaluate(TestFacts.Report(), Define)).GetMessage());
    }

    [Fact]
    public void Collect_by_key_gives_the_partners_of_each_match()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "a"), TestFacts.Problem(4, "b")], measures: [TestFacts.Measure(9, "a"), TestFacts.Measure(12, "a")]),
            rule => rule.When<DeclaredProblem>().Collect<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
                .Report(First, (problem, _) => problem.Span, (_, measures) => [measures.Count]));
        Assert.Equal(["消息 2", "消息 0"], findings.Select(finding => finding.GetMessage()));
        Assert.Equal([new TextSpan(1, 3), new TextSpan(9, 3), new TextSpan(12, 3)], findings[0].Evidence.ToArray());
    }

    [Fact]
    public void GroupBy_gives_groups_in_order_of_their_first_fact()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 5, "场"), TestFacts.Figure(4, 6, "件"), TestFacts.Figure(8, 7, "场")]),
            rule => rule.GroupBy<Figure>(figure => figure.Unit).Report(First, group => group.Facts[0].Span, group => [group.Facts.Count]));
        Assert.Equal([(1, "消息 2"), (4, "消息 1")], findings.Select(finding => (finding.Span.Start, finding.GetMessage())));
    }

    [Fact]
    public void SelectMany_goes_on_with_each_element()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "a", "b")]),
            rule => rule.When<DeclaredProblem>().SelectMany(problem => problem.Topics).Report(First, (problem, _) => problem.Span, (_, topic) => [topic]));
        Assert.Equal(["消息 a", "消息 b"], findings.Select(finding => finding.GetMessage()));
    }

    [Fact]
    public void Yield_derives_facts_for_other_rules_whatever_the_order_of_registration()
    {
        var reader = new TestRule(rule => rule.When<Total>().Report(First, total => new TextSpan(0, 0), total => [total.Value]));
        var producer = new OtherRule(rule => rule.Collect<Figure>().Yield(figures => new Total(figures.Sum(figure => figure.Value))));
        var report = TestFacts.Report(figures: [TestFacts.Figure(3, 2), TestFacts.Figure(6, 3)]);
        foreach (var rules in (ReportRule[][])[[reader, producer], [producer, reader]])
        {
            var finding = Assert.Single(Create(RuleSet.Compose(rules)).Evaluate(report, RuleSettings.Default));
            Assert.Equal("消息 5", finding.GetMessage());
            Assert.Equal([new TextSpan(3, 2), new TextSpan(6, 2)], finding.Evidence.ToArray());
        }
    }

    [Fact]
    public void Yield_of_null_derives_nothing()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Total>().Report(First, _ => new TextSpan(0, 0))),
            new OtherRule(rule => rule.When<Figure>().Yield<Total>(figure => figure.Value > 1 ? new Total(figure.Value) : null)),
        ];
        Assert.Single(Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2)]), RuleSettings.Default));
    }

    private ImmutableArray<Finding> Evaluate(AnnualReport report, Action<RuleDefinition> define) =>
        Create(RuleSet.Compose([new TestRule(define)])).Evaluate(report, RuleSettings.Default);

    private static IEnumerable<int> Starts(IEnumerable<Finding> findings) => findings.Select(finding => finding.Span.Start);

    private sealed record Total(decimal Value);
}
