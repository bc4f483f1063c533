using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

// What comes of matches: findings and derived facts, their order, rules that fail, runs that are cancelled.
public abstract partial class EvaluatorContract
{
    [Fact]
    public void Findings_come_by_position_then_ID()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Figure>().Report(Second, figure => figure.Span)),
            new OtherRule(rule => rule.When<Figure>().Report(First, figure => figure.Span)),
        ];
        var findings = Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(5, 1)]), RuleSettings.Default);
        Assert.Equal(["TEST0001@1", "TEST0002@1", "TEST0001@5", "TEST0002@5"], findings.Select(finding => $"{finding.RuleId}@{finding.Span.Start}"));
    }

    [Fact]
    public void A_rule_that_throws_becomes_ROL0001_and_costs_no_other_its_result()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Figure>(figure => figure.Value > 1 ? throw new InvalidOperationException("broken") : true).Report(First, figure => figure.Span)),
            new OtherRule(rule => rule.When<Figure>().Report(Second, figure => figure.Span)),
        ];
        var findings = Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(5, 2)]), RuleSettings.Default);
        Assert.Equal(["ROL0001", "TEST0002", "TEST0002"], findings.Select(finding => finding.RuleId));
        Assert.Equal("TEST0001", findings[0].GetProperty("rule"));
        Assert.Contains("broken", findings[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_gives_no_half_result()
    {
        using var source = new CancellationTokenSource();
        var evaluator = Create(RuleSet.Compose([new TestRule(rule => rule.When<Figure>(figure =>
        {
            if (figure.Value == 500)
            {
                source.Cancel();
            }

            return true;
        }).Report(First, figure => figure.Span))]));
        var report = TestFacts.Report([.. Enumerable.Range(0, 2000).Select(i => TestFacts.Figure(i, i))]);
        Assert.ThrowsAny<OperationCanceledException>(() => evaluator.Evaluate(report, RuleSettings.Default, source.Token));
    }

    [Fact]
    public void Severity_follows_the_settings_and_may_be_raised_by_a_degree()
    {
        var settings = new RuleSettings();
        settings.SetSeverity("TEST0001", Severity.Info);
        settings.SetSeverity("TEST0002", Severity.None);
        var evaluator = Create(RuleSet.Compose([new TestRule(rule =>
        {
            rule.When<Figure>(figure => figure.Value == 1).Report(First, figure => figure.Span);
            rule.When<Figure>(figure => figure.Value == 2).Report(First, figure => FindingDraft.At(figure.Span).Raise());
            rule.When<Figure>().Report(Second, figure => figure.Span);
        })]));
        var findings = evaluator.Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(5, 2)]), settings);
        Assert.Equal([Severity.Info, Severity.Warning], findings.Select(finding => finding.Severity));
    }

    [Fact]
    public void Options_are_read_from_the_settings_fact()
    {
        var option = new RuleOption<int>("TEST0001", "minimum", 3);
        var evaluator = Create(RuleSet.Compose([new TestRule(rule => rule.When<Figure>().And<RuleSettings>()
            .Where((figure, settings) => figure.Value < settings.Get(option)).Report(First, (figure, _) => figure.Span))]));
        var report = TestFacts.Report(figures: [TestFacts.Figure(1, 2), TestFacts.Figure(5, 4)]);
        var stricter = new RuleSettings();
        stricter.Set(option, 5);
        Assert.Single(evaluator.Evaluate(report, RuleSettings.Default));
        Assert.Equal(2, evaluator.Evaluate(report, stricter).Length);
    }

    [Fact]
    public void A_finding_carries_properties_related_places_and_whether_it_is_a_question()
    {
        var finding = Assert.Single(Evaluate(TestFacts.Report(figures: [TestFacts.Figure(4, 2)]), rule => rule.When<Figure>().Report(First, figure =>
            FindingDraft.At(figure.Span).Property("z", 1).Property("a", value: true).Related(new TextSpan(1, 1)).NeedsReview())));
        Assert.Equal(["a", "z"], finding.Properties.Select(property => property.Name));
        Assert.Equal([new TextSpan(1, 1)], finding.Related.ToArray());
        Assert.True(finding.NeedsReview);
    }

    [Fact]
    public void Many_reports_are_evaluated_at_the_same_time()
    {
        var evaluator = Create(RuleSet.Compose([
            new TestRule(rule => rule.When<Total>().Report(First, _ => new TextSpan(0, 0), total => [total.Value])),
            new OtherRule(rule => rule.Collect<Figure>().Yield(figures => new Total(figures.Sum(figure => figure.Value))))]));
        Parallel.For(0, 200, i =>
        {
            var report = TestFacts.Report([.. Enumerable.Range(0, i).Select(n => TestFacts.Figure(n, n))]);
            Assert.Equal($"消息 {i * (i - 1) / 2}", Assert.Single(evaluator.Evaluate(report, RuleSettings.Default)).GetMessage());
        });
    }

    [Fact]
    public void GroupBy_puts_a_fact_into_a_group_for_each_member_of_a_set()
    {
        var findings = Evaluate(
            TestFacts.Report(problems: [TestFacts.Problem(1, "b", "a"), TestFacts.Problem(5, "a"), TestFacts.Problem(9)]),
            rule => rule.GroupBy<DeclaredProblem>(problem => problem.Topics)
                .Report(First, _ => new TextSpan(0, 0), group => [string.Join(' ', group.Facts.Select(problem => problem.Span.Start))]));
        Assert.Equal(["消息 1", "消息 1 5"], findings.Select(finding => finding.GetMessage()));
    }

    [Fact]
    public void Equal_matches_are_two_findings()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 5), TestFacts.Figure(1, 5)], problems: [TestFacts.Problem(4)]),
            rule =>
            {
                rule.When<Figure>().Report(First, figure => figure.Span);
                rule.When<DeclaredProblem>().SelectMany(_ => Enumerable.Repeat("a", 2)).Report(Second, (problem, _) => problem.Span, (_, word) => [word]);
            });
        Assert.Equal(["TEST0001", "TEST0001", "TEST0002", "TEST0002"], findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_guard_keeps_its_place_behind_Without_and_before_Exists()
    {
        static JoinKey FirstTopic(DeclaredProblem problem) => problem.Topics[0];
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(20, 1, subject: "a")], problems: [TestFacts.Problem(1), TestFacts.Problem(5, "a"), TestFacts.Problem(9, "b")]),
            rule => rule.When<DeclaredProblem>()
                .Without<PlannedMeasure>()
                .Where(problem => problem.Topics.Length > 0)
                .Exists<Figure>(FirstTopic, figure => figure.Subject)
                .Report(First, problem => problem.Span));
        Assert.Equal([("TEST0001", 5)], findings.Select(finding => (finding.RuleId, finding.Span.Start)));
    }

    [Fact]
    public void Findings_at_one_place_come_in_the_order_of_their_matches()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 1, subject: "s"), TestFacts.Figure(4, 2, subject: "s")], problems: [TestFacts.Problem(8, "x", "y")]),
            rule =>
            {
                rule.When<DeclaredProblem>().SelectMany(problem => problem.Topics).Report(First, (_, _) => new TextSpan(0, 0), (_, topic) => [topic]);
                rule.When<Figure>().And<Figure>(figure => figure.Subject, other => other.Subject)
                    .Report(First, (_, _) => new TextSpan(0, 0), (figure, other) => [(figure.Value * 10) + other.Value]);
            });
        Assert.Equal(["消息 x", "消息 y", "消息 11", "消息 12", "消息 21", "消息 22"], findings.Select(finding => finding.GetMessage()));
    }

    [Fact]
    public void Derived_facts_are_complete_and_in_the_order_of_derivation_when_a_rule_reads_them()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.Collect<Total>()
                .Where(totals => totals[0].Value == 1) // throws where nothing is derived yet
                .Report(First, _ => new TextSpan(0, 0), totals => [string.Join(' ', totals.Select(total => total.Value))])),
            new OtherRule(rule =>
            {
                rule.When<Figure>().Yield(figure => new Total(figure.Value));
                rule.When<Figure>().Yield(figure => new Total(figure.Value * 10));
            }),
            new ThirdRule(rule => rule.When<DeclaredProblem>().Without<Total>().Report(Second, problem => problem.Span)),
        ];
        var report = TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2), TestFacts.Figure(7, 3)], problems: [TestFacts.Problem(10)]);
        var finding = Assert.Single(Create(RuleSet.Compose(rules)).Evaluate(report, RuleSettings.Default));
        Assert.Equal("消息 1 2 3 10 20 30", finding.GetMessage());
    }

    [Fact]
    public void Equal_derived_facts_are_two_facts()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Total>().Report(First, _ => new TextSpan(0, 0))),
            new OtherRule(rule => rule.When<Figure>().Yield(figure => new Total(figure.Value))),
        ];
        var findings = Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 1)]), RuleSettings.Default);
        Assert.Equal([1, 4], findings.Select(finding => Assert.Single(finding.Evidence).Start));
    }

    [Fact]
    public void What_a_rule_derived_before_it_threw_feeds_no_other()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.Collect<Total>().Report(First, _ => new TextSpan(0, 0), totals => [totals.Count])),
            new OtherRule(rule =>
            {
                rule.When<Figure>().Yield(figure => new Total(figure.Value));
                rule.When<Figure>().Report(Second, figure => figure.Value > 1 ? throw new InvalidOperationException($"broken {figure.Value}") : figure.Span);
            }),
        ];
        var report = TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2), TestFacts.Figure(7, 3)]);
        var findings = Create(RuleSet.Compose(rules)).Evaluate(report, RuleSettings.Default);
        Assert.Equal(["ROL0001", "TEST0001"], findings.Select(finding => finding.RuleId));
        Assert.Contains("broken 2", findings[0].GetMessage(), StringComparison.Ordinal);
        Assert.Equal("消息 0", findings[1].GetMessage());
    }

    [Fact]
    public void A_rule_that_throws_because_of_a_fact_of_a_failed_rule_does_not_throw_without_it()
    {
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Total>(total => total.Value == 1 ? throw new InvalidOperationException("misled") : true).Report(First, _ => new TextSpan(0, 0))),
            new OtherRule(rule => rule.When<Figure>().Yield(figure => figure.Value == 1 ? new Total(1) : throw new InvalidOperationException("broken"))),
        ];
        var findings = Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2)]), RuleSettings.Default);
        Assert.Contains("broken", Assert.Single(findings).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_whose_finding_is_switched_off_still_derives_and_is_not_asked_for_it()
    {
        var settings = new RuleSettings();
        settings.SetSeverity("TEST0002", Severity.None);
        ReportRule[] rules =
        [
            new TestRule(rule => rule.When<Total>().Report(First, _ => new TextSpan(0, 0), total => [total.Value])),
            new OtherRule(rule =>
            {
                rule.When<Figure>(_ => throw new InvalidOperationException("asked")).Report(Second, figure => figure.Span);
                rule.When<Figure>().Yield(figure => new Total(figure.Value));
            }),
        ];
        var finding = Assert.Single(Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 7)]), settings));
        Assert.Equal("消息 7", finding.GetMessage());
    }

    [Fact]
    public void A_pattern_of_any_object_sees_facts_only()
    {
        var findings = Evaluate(
            TestFacts.Report(figures: [TestFacts.Figure(1, 1)]),
            rule =>
            {
                rule.When<object>(fact => fact is not ISingleFact).Report(First, _ => new TextSpan(0, 0));
                rule.When<Figure>().Report(Second, figure => figure.Span);
            });
        Assert.Equal(["TEST0001", "TEST0002"], findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_token_that_is_cancelled_before_is_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => Create(RuleSet.Compose([new TestRule(rule => rule.When<Figure>().Report(First, figure => figure.Span))])).Evaluate(TestFacts.Report(), RuleSettings.Default, new CancellationToken(canceled: true)));

    [Fact]
    public void A_cancelled_token_stops_the_run_between_matches()
    {
        using var source = new CancellationTokenSource();
        var asked = 0;
        var evaluator = Create(RuleSet.Compose([new TestRule(rule => rule.When<Figure>().Where(_ =>
        {
            if (++asked == 500)
            {
                source.Cancel();
            }

            return true;
        }).Report(First, figure => figure.Span))]));
        var report = TestFacts.Report([.. Enumerable.Range(0, 5000).Select(i => TestFacts.Figure(i, i))]);
        Assert.ThrowsAny<OperationCanceledException>(() => evaluator.Evaluate(report, RuleSettings.Default, source.Token));
        Assert.InRange(asked, 500, 1000);
    }

    [Theory]
    [InlineData(RuleStepKind.Fact)]
    [InlineData(RuleStepKind.Where)]
    [InlineData(RuleStepKind.Without)]
    [InlineData(RuleStepKind.Exists)]
    [InlineData(RuleStepKind.Collect)]
    [InlineData(RuleStepKind.Group)]
    [InlineData(RuleStepKind.SelectMany)]
    [InlineData(RuleStepKind.Yield)]
    [InlineData(RuleStepKind.Report)]
    public void Whichever_step_throws_its_rule_alone_fails(RuleStepKind kind)
    {
        static T Throw<T>() => throw new InvalidOperationException("broken");
        ReportRule[] rules =
        [
            new TestRule(rule =>
            {
                rule.When<Figure>().Report(First, figure => figure.Span);
                var pattern = rule.When<Figure>();
                switch (kind)
                {
                    case RuleStepKind.Fact:
                        pattern.And<DeclaredProblem>(figure => figure.Unit, _ => Throw<JoinKey>()).Report(First, (figure, _) => figure.Span);
                        break;
                    case RuleStepKind.Where:
                        pattern.Where(_ => Throw<bool>()).Report(First, figure => figure.Span);
                        break;
                    case RuleStepKind.Without:
                        pattern.Without<DeclaredProblem>(_ => Throw<bool>()).Report(First, figure => figure.Span);
                        break;
                    case RuleStepKind.Exists:
                        pattern.Exists<DeclaredProblem>(_ => Throw<JoinKey>(), problem => problem.Text).Report(First, figure => figure.Span);
                        break;
                    case RuleStepKind.Collect:
                        pattern.Collect<DeclaredProblem>(_ => Throw<bool>()).Report(First, (figure, _) => figure.Span);
                        break;
                    case RuleStepKind.Group:
                        rule.GroupBy<Figure>(_ => Throw<JoinKey>()).Report(First, group => group.Facts[0].Span);
                        pattern.Report(First, figure => figure.Span);
                        break;
                    case RuleStepKind.SelectMany:
                        pattern.SelectMany(_ => Throw<IEnumerable<string>>()).Report(First, (figure, _) => figure.Span);
                        break;
                    case RuleStepKind.Yield:
                        pattern.Yield(_ => Throw<Total>());
                        break;
                    default:
                        pattern.Report(First, _ => Throw<TextSpan>());
                        break;
                }
            }),
            new OtherRule(rule => rule.When<Figure>().Report(Second, figure => figure.Span)),
        ];
        var findings = Create(RuleSet.Compose(rules)).Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1)], problems: [TestFacts.Problem(4)]), RuleSettings.Default);
        Assert.Equal(["ROL0001", "TEST0002"], findings.Select(finding => finding.RuleId));
        Assert.Contains("broken", findings[0].GetMessage(), StringComparison.Ordinal);
    }
}
