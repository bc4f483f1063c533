using System.Collections.Immutable;
using CsCheck;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Tests.Engine;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Scoring;

public sealed class ScorerTests
{
    private static readonly LocalizedText Text = new("文", "text");

    [Theory]
    [InlineData(TopicStrength.Figure, 10)]
    [InlineData(TopicStrength.Case, 10)]
    [InlineData(TopicStrength.Mention, 4)]
    public void A_topic_earns_by_its_strength(TopicStrength strength, int points)
    {
        var report = Report(new TopicMention { Topic = "disputes", Strength = strength, Content = ContentKind.Results });
        Assert.Equal(points, Score(Earned("disputes"), report).Value);
    }

    [Fact]
    public void A_topic_outside_the_results_earns_nothing() =>
        Assert.Equal(Outcome.NotMet, Score(Earned("disputes"), Report(new TopicMention { Topic = "disputes", Strength = TopicStrength.Figure, Content = ContentKind.Plan })).Outcome);

    [Fact]
    public void Findings_cost_up_to_the_cap()
    {
        var score = Score(Reduced(each: 3, cap: 5), Report(), Finding(), Finding(), Finding());
        Assert.Equal((5, Outcome.PartlyMet), (score.Value, score.Outcome));
    }

    [Fact]
    public void Findings_never_cost_more_than_the_criterion_has() => Assert.Equal((0, Outcome.NotMet), (Score(Reduced(each: 7), Report(), Finding(), Finding()).Value, Score(Reduced(each: 7), Report(), Finding(), Finding()).Outcome));

    [Fact]
    public void A_question_widens_the_interval()
    {
        var score = Score(Reduced(each: 4), Report(), Finding(needsReview: true));
        Assert.Equal((6m, 8m, 10m, Outcome.NeedsReview), (score.Low, score.Value, score.High, score.Outcome));
    }

    [Fact]
    public void Only_findings_with_the_named_properties_cost()
    {
        var criterion = Reduced(each: 4) with { Deductions = [new Deduction { RuleId = "TEST0001", Each = 4, Where = [new FindingProperty("evidence", "confirms")] }] };
        Assert.Equal(10, Score(criterion, Report(), Finding()).Value);
        Assert.Equal(6, Score(criterion, Report(), Finding(property: new FindingProperty("evidence", "confirms"))).Value);
    }

    [Fact]
    public void A_failed_rule_leaves_its_criterion_undecided()
    {
        var failed = new Finding(
            EngineDescriptors.RuleFailed, Severity.Error, new TextSpan(0, 0), [], [new FindingProperty("rule", "TEST0001")], [], needsReview: false, [], []);
        var score = Score(Reduced(each: 4), Report(), failed);
        Assert.Equal((0m, 10m, Outcome.Errored), (score.Low, score.High, score.Outcome));
    }

    [Fact]
    public void A_missing_content_costs_its_whole_section()
    {
        var card = Score(Rubric(Reduced(each: 1), ContentKind.Plan), Report());
        Assert.Equal((0m, 10m, 1m), (card.Value, card.Points, card.Decided));
        Assert.Equal(Outcome.NotMet, card.Sections[0].Criteria[0].Outcome);
    }

    [Fact]
    public void The_ledger_adds_up_to_the_score() => Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 7], Gen.Int[1, 12]).Sample((certain, open, each, cap) =>
    {
        Finding[] findings = [.. Enumerable.Repeat(0, certain).Select(_ => Finding()), .. Enumerable.Repeat(0, open).Select(_ => Finding(needsReview: true))];
        var score = Score(Reduced(each, cap), Report(), findings);
        return score.Ledger.Sum(entry => entry.Points) == score.Value && score.Low <= score.Value && score.Value <= score.High && score.Low >= 0 && score.High <= 10;
    });

    /// <summary>Whatever there is of findings, questions, answers, rules switched off and an assessor's own points.</summary>
    [Fact]
    public void Score_interval_and_ledger_agree_whatever_is_decided() => Gen.Select(
        Gen.Select(Gen.Bool, Gen.Enum<ReviewVerdict>()).Array[0, 6],
        Gen.Select(Gen.Int[1, 70000].Select(value => value / 10000m), Gen.Int[1, 120000].Select(value => value / 10000m), Gen.Bool),
        Gen.Bool,
        Gen.Int[0, 12],
        Gen.Enum<TopicStrength>()).Sample((findings, costs, isOff, points, strength) =>
    {
        var (each, cap, isTwice) = costs;
        Deduction[] deductions = [new() { RuleId = "TEST0001", Each = each, Cap = cap }, .. isTwice ? [new Deduction { RuleId = "TEST0001", Each = each }] : Array.Empty<Deduction>()];
        var reduced = Reduced(each: 1) with { Deductions = [.. deductions] };
        var section = new RubricSection { Id = "s", Title = Text, Criteria = [reduced, Earned("disputes") with { Id = "d" }] };
        var all = findings.Select(one => Finding(one.Item1)).ToImmutableArray();
        var rubric = new Rubric { Id = "r", Version = "1", Title = Text, Sections = [section] };
        var criteria = new Dictionary<string, CriterionDecision>(StringComparer.Ordinal);
        if (points <= 11)
        {
            criteria.Add("c", new CriterionDecision { CriterionId = "c", Reason = "查阅台账", Points = points <= 10 ? points : null, NotApplicable = points <= 10 ? null : NotApplicableReason.NoSuchObject });
        }

        var decided = all.Zip(findings).Where(pair => pair.Second.Item2 != ReviewVerdict.Open)
            .Select(pair => new ReviewedFinding(pair.First, new FindingDecision { RuleId = "TEST0001", Verdict = pair.Second.Item2, Reason = "查阅台账" })).ToImmutableArray();
        var standing = all.Zip(findings).Where(pair => pair.Second.Item2 != ReviewVerdict.Rejected).Select(pair => pair.Second.Item2 == ReviewVerdict.Confirmed ? pair.First.AsDecided() : pair.First);
        var review = new ReviewResult { Findings = [.. standing], Reviewed = decided, Criteria = criteria };
        var report = Report(new TopicMention { Topic = "disputes", Strength = strength, Content = ContentKind.Results });
        var score = new Scorer(report, review, isOff ? new HashSet<string>(StringComparer.Ordinal) { "TEST0001" } : []).Score(rubric);
        return score.Sections[0].Criteria.All(one => one.Ledger.Sum(entry => entry.Points) == one.Value && 0 <= one.Low && one.Low <= one.High && one.High <= one.Points)
            && score.Sections[0].Criteria.SelectMany(one => one.Ledger).Sum(entry => entry.Points) == score.Value
            && score.Decided is >= 0 and <= 1;
    });

    [Theory]
    [InlineData(100, "excellent")]
    [InlineData(90, "excellent")]
    [InlineData(89, "good")]
    [InlineData(0, "fail")]
    public void The_grade_follows_the_share_of_the_points(int value, string grade)
    {
        var criterion = Reduced(each: 0) with { Points = 100 };
        var card = new ScoreCard(BuiltInRubrics.Township, [new SectionScore(new RubricSection { Id = "s", Title = Text, Criteria = [criterion] }, [new CriterionScore { Criterion = criterion, Outcome = Outcome.PartlyMet, Low = value, High = value }])]);
        Assert.Equal(grade, card.Grade?.Id);
    }

    [Fact]
    public void A_rule_that_is_switched_off_leaves_its_criterion_open_up_to_its_cap()
    {
        var score = new Scorer(Report(), new ReviewResult { Findings = [] }, new HashSet<string>(StringComparer.Ordinal) { "TEST0001" }).Score(Rubric(Reduced(each: 1, cap: 4))).Sections[0].Criteria[0];
        Assert.Equal((6m, 8m, 10m, Outcome.NeedsReview), (score.Low, score.Value, score.High, score.Outcome));
        Assert.Equal(score.Value, score.Ledger.Sum(entry => entry.Points));
    }

    [Fact]
    public void A_criterion_made_for_other_issuers_leaves_the_total()
    {
        var score = Score(Reduced(each: 1) with { IssuerKinds = [IssuerKind.County] }, Report(), Finding());
        Assert.Equal((Outcome.NotApplicable, NotApplicableReason.IssuerKind, 0m, 0m), (score.Outcome, score.NotApplicable, score.Points, score.Value));
        Assert.Equal(Outcome.PartlyMet, Score(Reduced(each: 1) with { IssuerKinds = [IssuerKind.Other] }, Report(), Finding()).Outcome);
    }

    [Fact]
    public void Every_line_names_the_fact_or_the_finding_it_stands_on()
    {
        var mention = new TopicMention { Topic = "disputes", Strength = TopicStrength.Mention, Content = ContentKind.Results, Span = new TextSpan(3, 4) };
        var earned = Assert.Single(Score(Earned("disputes"), Report(mention)).Ledger);
        Assert.Equal((mention, new TextSpan(3, 4)), (earned.Fact, earned.Span));
        var finding = Finding();
        Assert.Same(finding, Score(Reduced(each: 4), Report(), finding).Ledger[1].Finding);
    }

    private static Criterion Earned(string topic) => new() { Id = "c", Title = Text, Points = 10, Reason = Text, Source = "own choice", Topics = [topic], MentionShare = 0.4m };

    private static Criterion Reduced(decimal each, decimal? cap = null) =>
        new() { Id = "c", Title = Text, Points = 10, Reason = Text, Source = "own choice", Deductions = [new Deduction { RuleId = "TEST0001", Each = each, Cap = cap }] };

    private static Rubric Rubric(Criterion criterion, ContentKind? content = null) =>
        new() { Id = "r", Version = "1", Title = Text, Sections = [new RubricSection { Id = "s", Title = Text, Content = content, Criteria = [criterion] }] };

    private static CriterionScore Score(Criterion criterion, AnnualReport report, params Finding[] findings) =>
        Score(Rubric(criterion), report, findings).Sections[0].Criteria[0];

    private static ScoreCard Score(Rubric rubric, AnnualReport report, params Finding[] findings) =>
        new Scorer(report, new ReviewResult { Findings = [.. findings] }, new HashSet<string>(StringComparer.Ordinal)).Score(rubric);

    private static AnnualReport Report(params TopicMention[] topics) => new() { Header = new ReportHeader(), Topics = [.. topics] };

    private static Finding Finding(bool needsReview = false, FindingProperty? property = null)
    {
        ImmutableArray<FindingProperty> properties = property is { } one ? [one] : [];
        return new Finding(TestFacts.Descriptor("TEST0001"), Severity.Warning, new TextSpan(0, 0), [], properties, [], needsReview, [], []);
    }
}
