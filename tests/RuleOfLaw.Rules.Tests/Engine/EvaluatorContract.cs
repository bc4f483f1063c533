using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

/// <summary>What every engine must do with the same definitions. One class of tests for each engine derives from it.</summary>
public abstract class EvaluatorContract
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

    private ImmutableArray<Finding> Evaluate(AnnualReport report, Action<RuleDefinition> define) =>
        Create(RuleSet.Compose([new TestRule(define)])).Evaluate(report, RuleSettings.Default);

    private static IEnumerable<int> Starts(IEnumerable<Finding> findings) => findings.Select(finding => finding.Span.Start);

    private sealed record Total(decimal Value);
}
