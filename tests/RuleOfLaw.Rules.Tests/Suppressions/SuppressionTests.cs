using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Suppressions;

/// <summary>What a suppression hides, and what it does not.</summary>
public sealed class SuppressionTests
{
    private const string Report = """
        青禾镇2024年法治政府建设年度报告
        一、主要举措和成效
        （一）加强组织领导，推进布署落实。
        召开专题会议3次，布署年度任务。
        （二）化解纠纷。排查矛盾纠纷41件，化解39件。
        二、存在的问题
        （一）普法形式单一。
        """;

    private static readonly DateOnly Today = new(2025, 6, 30);

    [Theory]
    [InlineData("布署年度任务", "", "", 1)] // a part of the text around the finding
    [InlineData("布署", "", "", 2)] // stands twice
    [InlineData("布署", "推进", "", 1)]
    [InlineData("布署", "", "年度", 1)]
    [InlineData("布署", "推进", "年度", 0)]
    [InlineData("部署", "", "", 0)]
    [InlineData("", "", "", 0)] // a finding without a place is meant
    public void A_finding_is_named_by_its_text_and_by_what_stands_around_it(string quote, string prefix, string suffix, int hidden)
    {
        var assessment = Assess(Report, Suppression("ROL6014") with { Quote = quote, Prefix = prefix, Suffix = suffix });
        Assert.Equal(hidden, assessment.Suppressed.Length);
        Assert.Equal(2 - hidden, assessment.Findings.Count(finding => Is("ROL6014")(finding)));
    }

    [Fact]
    public void It_holds_after_edits_elsewhere_and_falls_with_its_own_text()
    {
        var suppression = Suppression("ROL6014") with { Quote = "布署年度任务" };
        Assert.Single(Assess("首页 > 政务公开\n" + Report.Replace("41件", "45件，比上年增加", StringComparison.Ordinal), suppression).Suppressed);
        var changed = Assess(Report.Replace("布署年度任务", "布署本年度任务", StringComparison.Ordinal), suppression);
        Assert.Empty(changed.Suppressed);
        Assert.Contains(changed.Findings, finding => Is("ROL0004")(finding));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("同意。", true)]
    [InlineData("已核实", true)]
    [InlineData("无", true)]
    [InlineData("按设计", true)]
    [InlineData("OK", true)]
    [InlineData("县里统一用“布署”一词", false)]
    public void Without_a_reason_it_hides_nothing(string justification, bool isEmpty)
    {
        var assessment = Assess(Report, Suppression("ROL6014") with { Quote = "布署年度任务", Justification = justification });
        Assert.Equal(isEmpty ? 0 : 1, assessment.Suppressed.Length);
        Assert.Equal(isEmpty, assessment.Findings.Any(Is("ROL0003")));
        Assert.DoesNotContain(assessment.Findings, finding => Is("ROL0004")(finding));
    }

    [Theory]
    [InlineData("2025-06-29", 0)]
    [InlineData("2025-06-30", 1)] // the last day it holds
    [InlineData("2025-07-01", 1)]
    public void Past_its_last_day_it_hides_nothing_and_is_told(string expires, int hidden)
    {
        var assessment = Assess(Report, Suppression("ROL6014") with { Quote = "布署年度任务", Expires = DateOnly.Parse(expires, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(hidden, assessment.Suppressed.Length);
        Assert.Equal(hidden == 0, assessment.Findings.Any(finding => Is("ROL0004")(finding) && finding.GetMessage().Contains(expires, StringComparison.Ordinal)));
    }

    [Fact]
    public void Properties_tell_findings_of_one_place_apart()
    {
        var missing = Assess(Report).Findings.Where(Is("ROL1002")).ToList();
        Assert.Equal(2, missing.Count);
        var assessment = Assess(Report, Suppression("ROL1002") with { Quote = Quote(missing[0]), Properties = [new("content", "plan")] });
        Assert.Equal("plan", Assert.Single(assessment.Suppressed).Finding.GetProperty("content"));

        static string Quote(Finding finding) => SourceText.From(Report).ToString(finding.Span);
    }

    [Theory]
    [InlineData("ROL6O14", "没有规则“ROL6O14”，是不是“ROL6014”？")]
    [InlineData("ACME0001", "没有规则“ACME0001”")]
    public void A_rule_that_does_not_exist_is_told(string rule, string reason) =>
        Assert.Contains(Assess(Report, Suppression(rule)).Findings, finding => Is("ROL0002")(finding) && finding.GetMessage().EndsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void It_never_raises_a_score_nor_hides_a_failed_rule()
    {
        var plain = Assess(Report);
        Assert.NotEmpty(plain.Findings);
        var everything = Baseline.Create(plain.Findings, plain.Report.Text, "区里已另行通报，本次不再重复", author: null, Today);
        var hidden = Assess(Report, [.. everything]);
        Assert.Empty(hidden.Findings);
        Assert.Equal(plain.Findings.Length, hidden.Suppressed.Length);
        Assert.Equal(plain.Score.Value, hidden.Score.Value);
        Assert.Equal(plain.Score.Sections.Select(section => section.Value), hidden.Score.Sections.Select(section => section.Value));

        var failed = Options(options => options.AddRules<Failing>()).Assess(SourceText.From(Report), new AssessmentContext { Suppressions = [Suppression("ROL0001")] });
        Assert.Contains(failed.Findings, finding => Is("ROL0001")(finding));
    }

    [Fact]
    public void A_baseline_hides_exactly_its_findings()
    {
        foreach (var path in Directory.GetFiles(Repository.Path("samples", "reports")))
        {
            var text = SourceText.Load(path);
            var findings = Options().Assess(text).Findings;
            foreach (var suppression in Baseline.Create(findings, text, "已在年度考评中扣分", author: null, Today))
            {
                Assert.Single(Options().Assess(text, new AssessmentContext { Suppressions = [suppression] }).Suppressed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("同意")]
    public void A_baseline_insists_on_a_reason(string reason) => Assert.Throws<ArgumentException>(() => Baseline.Create([], SourceText.Empty, reason, author: null, Today));

    private static Suppression Suppression(string rule) => new() { RuleId = rule, Kind = SuppressionKind.Accepted, Justification = "县里统一用“布署”一词", Source = "报告.rolsuppress.json#1" };

    private static Func<Finding, bool> Is(string rule) => finding => string.Equals(finding.RuleId, rule, StringComparison.Ordinal);

    private static Assessment Assess(string text, params Suppression[] suppressions) =>
        Options().Assess(SourceText.From(text.ReplaceLineEndings("\n")), new AssessmentContext { Suppressions = [.. suppressions] });

    private static ReportAssessor Options(Action<RuleOfLawOptions>? configure = null) => ReportAssessor.Create(options =>
    {
        options.TimeProvider = new FixedDay(Today);
        configure?.Invoke(options);
    });

    private sealed class FixedDay(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }

    private sealed class Failing : ReportRule
    {
        protected override void Define(RuleDefinition rule) => rule
            .When<AnnualReport>(_ => throw new InvalidOperationException("broken"))
            .Report(Descriptor, report => report.Header.TitleSpan);

        private static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
            "TEST0001", nameof(Failing), RuleCategory.Form, Severity.Warning, LegalBasis.OwnChoice, new LocalizedText("坏", "broken"), new LocalizedText("坏", "broken"));
    }
}
