using NJsonSchema;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Scoring.Reviews;

/// <summary>What an assessor's decisions do to findings, score and ledger, and when they do nothing.</summary>
public sealed class ReviewTests
{
    private static readonly SourceText Text = SourceText.Load(Repository.Path("samples", "reports", "2-middling-township.txt"));
    private static readonly ReportAssessor Assessor = ReportAssessor.Create();
    private static readonly Assessment Before = Assessor.Assess(Text);

    /// <summary>A finding that costs points, and the criterion it costs them.</summary>
    private static readonly Finding Costly = Costs(Before).First(entry => entry.Finding is { Span.IsEmpty: false }).Finding!;

    [Fact]
    public void A_rejected_finding_costs_nothing_and_is_shown_with_its_decision()
    {
        var cost = -Costs(Before).Where(entry => ReferenceEquals(entry.Finding, Costly)).Sum(entry => entry.Points);
        var after = Assess(Reject(Costly));
        Assert.DoesNotContain(after.Findings, finding => IsSame(finding, Costly));
        Assert.Equal(ReviewVerdict.Rejected, Assert.Single(after.Reviewed).Decision.Verdict);
        Assert.Equal(Before.Score.Value + cost, after.Score.Value);
        var remark = Assert.Single(Ledger(after), entry => entry.Decision is not null);
        Assert.Equal(0, remark.Points);
        Assert.Contains("附表", remark.Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_to_questions_close_the_interval_on_either_side()
    {
        // More sessions than anybody holds: a slip of the pen, or not? That is a question.
        var text = SourceText.From("""
            青禾镇2024年法治政府建设年度报告
            一、主要举措和成效
            （一）领导干部学法。党委理论学习中心组集体学法52次。
            二、存在的问题
            （一）普法形式单一。原因是经费少。
            三、第一责任人职责
            镇党委书记主持会议3次，镇长带队督查2次。
            四、下一年度安排
            （一）2025年开展以案释法6场，丰富普法形式。
            """);
        var open = Assessor.Assess(text);
        var question = Assert.Single(open.Findings, finding => finding.NeedsReview);
        Assert.True(open.Score.Low < open.Score.High);
        var decision = Assert.Single(OpenQuestions.Of(open.Findings, text, []));
        Assert.Equal((question.RuleId, ReviewVerdict.Open), (decision.RuleId, decision.Verdict));

        var confirmed = Assess(text, decision with { Verdict = ReviewVerdict.Confirmed, Reason = "学习记录只有5次" });
        Assert.Equal((open.Score.Low, open.Score.Low, 1m), (confirmed.Score.Value, confirmed.Score.High, confirmed.Score.Decided));
        Assert.False(Assert.Single(confirmed.Findings, finding => IsSame(finding, question)).NeedsReview);

        var rejected = Assess(text, decision with { Verdict = ReviewVerdict.Rejected, Reason = "每周一次，记录齐全" });
        Assert.Equal((open.Score.High, open.Score.High, 0), (rejected.Score.Value, rejected.Score.Low, rejected.Score.OpenQuestions));
        Assert.Equal(open.Score.Value, Assess(text, decision with { Reason = "还没有看" }).Score.Value);
        Assert.Empty(OpenQuestions.Of(open.Findings, text, [decision]));
    }

    [Fact]
    public void A_criterion_gets_the_assessors_points_and_keeps_its_own_ledger()
    {
        var decision = Override("results.decisions") with { Points = 1.5m };
        var after = Criterion(Assess(decision), "results.decisions");
        var before = Criterion(Before, "results.decisions");
        Assert.Equal((1.5m, Outcome.PartlyMet), (after.Value, after.Outcome));
        Assert.Same(decision, after.Decision);
        Assert.Equal(before.Ledger.Select(entry => entry.Reason), after.Ledger[..^1].Select(entry => entry.Reason));
        Assert.Equal(1.5m - before.Value, after.Ledger[^1].Points);
    }

    [Fact]
    public void Only_an_approved_not_applicable_takes_points_out_of_the_total()
    {
        var decision = Override("results.decisions") with { NotApplicable = NotApplicableReason.NotThisYear };
        var after = Assess(decision);
        var criterion = Criterion(after, "results.decisions");
        Assert.Equal((Outcome.NotApplicable, NotApplicableReason.NotThisYear, 0m, 0m), (criterion.Outcome, criterion.NotApplicable, criterion.Points, criterion.Value));
        Assert.Equal(100 - criterion.Criterion.Points, after.Score.Points);
        Assert.Equal(0, criterion.Ledger.Sum(entry => entry.Points));

        var suppressed = Assessor.Assess(Text, new AssessmentContext
        {
            Suppressions = [.. Baseline.Create(Before.Findings, Text, "县里决定全部接受", "考评组", new DateOnly(2025, 3, 5)).Select(one => one with { Kind = SuppressionKind.NotApplicable })],
        });
        Assert.Equal((Before.Score.Value, 100m), (suppressed.Score.Value, suppressed.Score.Points));
    }

    [Theory]
    [InlineData("这句话报告里没有", null)]
    [InlineData("", "0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_decision_on_a_text_that_has_changed_is_reported_and_not_applied(string quote, string? digest)
    {
        var after = Assess(Override("results.decisions") with { Points = 0, Quote = quote, TextDigest = digest });
        Assert.Equal("results.decisions", Assert.Single(after.Findings, finding => Is(finding, "ROL0006")).GetProperty("subject"));
        Assert.Equal(Before.Score.Value, after.Score.Value);
    }

    [Fact]
    public void A_decision_on_the_whole_text_holds_as_long_as_it_is_the_same()
    {
        var decision = Override("results.decisions") with { Points = 0, Quote = string.Empty, TextDigest = Before.Manifest.Text };
        Assert.Equal(0, Criterion(Assess(decision), "results.decisions").Value);
        var changed = Assessor.Assess(SourceText.From(Text + "\n附件"), new AssessmentContext { Decisions = [decision] });
        Assert.Contains(changed.Findings, finding => Is(finding, "ROL0006"));
    }

    [Fact]
    public void A_decision_whose_finding_is_gone_is_stale()
    {
        var after = Assess(Reject(Costly) with { Properties = [new FindingProperty("content", "nowhere")] });
        Assert.Contains(after.Findings, finding => Is(finding, "ROL0006") && finding.GetMessage().Contains("没有对应的问题", StringComparison.Ordinal));
        Assert.Equal(Before.Score.Value, after.Score.Value);
    }

    [Fact]
    public void Without_a_reason_it_has_no_effect()
    {
        var after = Assess(Reject(Costly) with { Reason = "同意" });
        Assert.Contains(after.Findings, finding => Is(finding, "ROL0003") && finding.GetMessage().Contains("复核决定", StringComparison.Ordinal));
        Assert.Equal(Before.Score.Value, after.Score.Value);
    }

    [Fact]
    public void What_cannot_hold_is_told_and_not_applied()
    {
        AssertRefused(Override("results.decison") with { Points = 1 }, "results.decisions");
        AssertRefused(Override("results.decisions") with { Points = 99 }, "0");
        AssertRefused(Override("results.decisions") with { Points = -1 }, "0");
        AssertRefused(Override("results.decisions"), "不适用");
        AssertRefused(Reject(Costly) with { RuleId = "ROL9999" }, "ROL9999");

        var contradicting = Assess(Reject(Costly), Reject(Costly) with { Verdict = ReviewVerdict.Confirmed });
        Assert.Contains(contradicting.Findings, finding => Is(finding, "ROL0002") && finding.GetMessage().Contains("相反", StringComparison.Ordinal));
        Assert.Equal(ReviewVerdict.Rejected, Assert.Single(contradicting.Reviewed).Decision.Verdict);
        var twice = Assess(Override("results.decisions") with { Points = 1 }, Override("results.decisions") with { Points = 2 });
        Assert.Contains(twice.Findings, finding => Is(finding, "ROL0002"));
        Assert.Equal(1, Criterion(twice, "results.decisions").Value);
    }

    [Fact]
    public void The_ledger_adds_up_with_and_without_decisions()
    {
        foreach (var assessment in (Assessment[])[Before, Assess(Reject(Costly)), Assess(Override("results.decisions") with { Points = 1 }), Assess(Override("plan.answers") with { NotApplicable = NotApplicableReason.NoSuchObject })])
        {
            Assert.All(assessment.Score.Sections.SelectMany(section => section.Criteria), criterion => Assert.Equal(criterion.Value, criterion.Ledger.Sum(entry => entry.Points)));
            Assert.Equal(assessment.Score.Value, Ledger(assessment).Sum(entry => entry.Points));
        }
    }

    [Fact]
    public async Task The_file_is_read_as_it_is_written_and_follows_its_schema()
    {
        ReviewDecision[] decisions =
        [
            Reject(Costly),
            Reject(Costly) with { Verdict = ReviewVerdict.Open, Reason = string.Empty, Author = null, Date = null, Properties = [new FindingProperty("content", "plan")] },
            Override("results.decisions") with { Points = 1.5m },
            Override("results.enforcement") with { NotApplicable = NotApplicableReason.NoSuchPower, Quote = string.Empty, TextDigest = Before.Manifest.Text },
        ];
        using var stream = new MemoryStream();
        ReviewFile.Write(stream, decisions);
        var json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var schema = await JsonSchema.FromFileAsync(Repository.Path("src", "RuleOfLaw.Rules", "Scoring", "Reviews", "rolreview.schema.json"));
        Assert.Empty(schema.Validate(json));
        var file = ReviewFile.Parse(json, "报告.rolreview.json");
        Assert.Empty(file.Problems);
        using var again = new MemoryStream();
        ReviewFile.Write(again, file.Decisions);
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(again.ToArray()));
        Assert.Equal(["报告.rolreview.json#1", "报告.rolreview.json#2", "报告.rolreview.json#3", "报告.rolreview.json#4"], file.Decisions.Select(decision => decision.Source));
    }

    [Theory]
    [InlineData("""{ "rule": "ROL3006", "verdict": "confirmd", "reason": "x", "author": "a", "date": "2025-01-01" }""", "confirmed")]
    [InlineData("""{ "rule": "ROL3006", "verdict": "confirmed", "reason": "x", "date": "2025-01-01" }""", "author")]
    [InlineData("""{ "rule": "ROL3006", "verdict": "confirmed", "reason": "x", "author": "a" }""", "date")]
    [InlineData("""{ "rule": "ROL3006", "verdict": "confirmed", "reason": "x", "author": "a", "date": "1月1日" }""", "日期")]
    [InlineData("""{ "criterion": "a", "quote": "x", "reason": "x", "author": "a", "date": "2025-01-01" }""", "points")]
    [InlineData("""{ "criterion": "a", "points": 1, "notApplicable": "no-such-power", "quote": "x", "reason": "x", "author": "a", "date": "2025-01-01" }""", "points")]
    [InlineData("""{ "criterion": "a", "points": 1, "reason": "x", "author": "a", "date": "2025-01-01" }""", "quote")]
    [InlineData("""{ "criterion": "a", "points": -1, "quote": "x", "reason": "x", "author": "a", "date": "2025-01-01" }""", "负数")]
    [InlineData("""{ "criterion": "a", "notApplicable": "issuer-kind", "quote": "x", "reason": "x", "author": "a", "date": "2025-01-01" }""", "no-such-power")]
    [InlineData("""{ "criterion": "a", "point": 1 }""", "points")]
    [InlineData("5", "对象")]
    public void A_decision_that_cannot_be_read_is_told_and_the_others_hold(string entry, string told)
    {
        var file = ReviewFile.Parse($$"""{ "decisions": [ {{entry}}, { "rule": "ROL3006", "verdict": "open", "reason": "" } ] }""", "报告.rolreview.json");
        var problem = Assert.Single(file.Problems);
        Assert.Equal("报告.rolreview.json#1", problem.Place);
        Assert.Contains(told, problem.Reason.Chinese, StringComparison.Ordinal);
        Assert.Single(file.Decisions);
    }

    [Fact]
    public void Decisions_beside_a_report_are_loaded_with_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("报告.txt", Text.ToString());
        using (var stream = File.Create(ReviewFile.PathFor(path)))
        {
            ReviewFile.Write(stream, [Reject(Costly)]);
        }

        var after = Assessor.Assess(SourceText.Load(path), AssessmentContext.Load(path));
        Assert.Single(after.Reviewed);
        Assert.NotNull(after.Manifest.Decisions);
        Assert.Null(Before.Manifest.Decisions);
    }

    private static void AssertRefused(ReviewDecision decision, string told)
    {
        var after = Assess(decision);
        Assert.Contains(after.Findings, finding => Is(finding, "ROL0002") && finding.GetMessage().Contains(told, StringComparison.Ordinal));
        Assert.Equal(Before.Score.Value, after.Score.Value);
    }

    private static Assessment Assess(params ReviewDecision[] decisions) => Assess(Text, decisions);

    private static Assessment Assess(SourceText text, params ReviewDecision[] decisions) => Assessor.Assess(text, new AssessmentContext { Decisions = [.. decisions] });

    private static FindingDecision Reject(Finding finding) => new()
    {
        RuleId = finding.RuleId,
        Quote = Text.ToString(finding.Span),
        Properties = finding.Properties,
        Verdict = ReviewVerdict.Rejected,
        Reason = "数据在附表里另有说明",
        Author = "县司法局考评组",
        Date = new DateOnly(2025, 3, 5),
    };

    private static CriterionDecision Override(string id) => new()
    {
        CriterionId = id,
        Quote = "加强组织领导",
        Reason = "查阅会议记录后确定",
        Author = "县司法局考评组",
        Date = new DateOnly(2025, 3, 5),
    };

    private static CriterionScore Criterion(Assessment assessment, string id) =>
        assessment.Score.Sections.SelectMany(section => section.Criteria).Single(criterion => string.Equals(criterion.Criterion.Id, id, StringComparison.Ordinal));

    private static IEnumerable<LedgerEntry> Ledger(Assessment assessment) => assessment.Score.Sections.SelectMany(section => section.Criteria).SelectMany(criterion => criterion.Ledger);

    private static IEnumerable<LedgerEntry> Costs(Assessment assessment) => Ledger(assessment).Where(entry => entry is { Points: < 0, Finding: not null });

    /// <summary>By rule, severity, place and message.</summary>
    private static bool IsSame(Finding one, Finding other) => string.Equals(one.ToString(), other.ToString(), StringComparison.Ordinal);

    private static bool Is(Finding finding, string id) => string.Equals(finding.RuleId, id, StringComparison.Ordinal);
}
