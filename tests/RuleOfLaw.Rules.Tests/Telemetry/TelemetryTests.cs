using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Telemetry;
using RuleOfLaw.Rules.Tests.Engine;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Telemetry;

[Collection(RunsAlone.Name)]
public sealed class TelemetryTests
{
    private static readonly string[] Stages = ["parse", "configure", "evaluate", "review", "suppress", "score"];

    private static SourceText Sample { get; } = SourceText.Load(Repository.Path("samples", "reports", "4-faulty-township.txt"));

    private static ReportRule Broken => new TestRule(rule =>
        rule.When<Figure>(figure => figure.Value >= 0 ? throw new InvalidOperationException(Sample.ToString()) : true).Report(TestFacts.Descriptor("TEST0001"), figure => figure.Span));

    [Fact]
    public void A_meter_tells_documents_stages_and_findings()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.Name);
        var assessment = ReportAssessor.Create(options => options.TimeProvider = new SteppingTime()).Assess(Sample);
        Assert.Equal([(1, string.Empty)], heard.Of(RuleOfLawTelemetry.Documents));
        Assert.Equal(Stages.Select(stage => (0.001, $"stage={stage}")), heard.Of(RuleOfLawTelemetry.StageDuration));
        Assert.Equal(
            assessment.Findings.Select(finding => (1.0, $"rule={finding.RuleId} severity={finding.Severity.ToString().ToLowerInvariant()}")),
            heard.Of(RuleOfLawTelemetry.Findings));
        Assert.Empty(heard.Of(RuleOfLawTelemetry.RuleDuration));
    }

    [Fact]
    public void A_report_without_text_has_every_stage_but_the_reading()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.Name);
        ReportAssessor.Create().Assess(TestFacts.Report());
        Assert.Equal(Stages[1..].Select(stage => $"stage={stage}"), heard.Of(RuleOfLawTelemetry.StageDuration).Select(one => one.Tags));
    }

    [Fact]
    public void The_debug_meter_tells_each_rule_once_in_the_order_they_run()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.DebugName);
        var assessor = ReportAssessor.Create(options => options.TimeProvider = new SteppingTime());
        assessor.Assess(Sample);
        Assert.Equal(assessor.Rules.Rules.Select(rule => (0.001, $"rule={string.Join(", ", rule.Descriptors.Select(one => one.Id))}")), heard.Of(RuleOfLawTelemetry.RuleDuration));
        Assert.Empty(heard.Of(RuleOfLawTelemetry.Documents));
    }

    [Fact]
    public void A_rule_that_only_derives_is_told_by_its_name()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.DebugName);
        ReportAssessor.Create(options => options.AddRules(new OtherRule(rule => rule.When<Figure>().Yield(figure => new Derived(figure))))).Assess(Sample);
        Assert.Contains("rule=OtherRule", heard.Of(RuleOfLawTelemetry.RuleDuration).Select(one => one.Tags));
    }

    [Fact]
    public void A_failure_is_counted_and_logged_without_its_message()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.Name);
        var log = new RecordingLogger(LogLevel.Information);
        ReportAssessor.Create(options => options.AddRules(Broken), log).Assess(Sample);
        Assert.Equal([(1, "rule=TEST0001")], heard.Of(RuleOfLawTelemetry.RuleFailures));
        Assert.Equal([(LogLevel.Warning, "Rule TEST0001 failed with System.InvalidOperationException; every other rule has run.")], log.Lines);
    }

    [Fact]
    public void An_activity_holds_the_stages_of_its_document()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, RuleOfLawTelemetry.Name, StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var assessment = ReportAssessor.Create().Assess(Sample);
        Assert.Equal([.. Stages.Select(stage => $"ruleoflaw.{stage}"), RuleOfLawTelemetry.AssessActivity], ended.Select(activity => activity.OperationName));
        Assert.All(ended[..^1], activity => Assert.Same(ended[^1], activity.Parent));
        Assert.Equal(assessment.Findings.Length, ended[^1].GetTagItem(RuleOfLawTelemetry.Findings));
        Assert.Single(ended[^1].TagObjects);
    }

    [Fact]
    public void A_stage_that_throws_is_told_too()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.Name);
        using var source = new CancellationTokenSource();
        var stopping = new TestRule(rule => rule.When<Figure>(figure => Cancel(source)).Report(TestFacts.Descriptor("TEST0001"), figure => figure.Span));
        Assert.ThrowsAny<OperationCanceledException>(() => ReportAssessor.Create(options => options.AddRules(stopping)).Assess(Sample, cancellationToken: source.Token));
        Assert.Equal("stage=evaluate", heard.Of(RuleOfLawTelemetry.StageDuration)[^1].Tags);
        Assert.Empty(heard.Of(RuleOfLawTelemetry.Documents));
    }

    [Theory]
    [InlineData(LogLevel.Information, 0, 0)]
    [InlineData(LogLevel.Debug, 6, 0)]
    [InlineData(LogLevel.Trace, 6, 53)]
    public void The_log_tells_stages_at_debug_and_rules_at_trace_level(LogLevel from, int stages, int rules)
    {
        var log = new RecordingLogger(from);
        ReportAssessor.Create(options => options.TimeProvider = new SteppingTime(), log).Assess(Sample);
        Assert.Equal(stages, log.Lines.Count(line => line.Message.StartsWith("Stage ", StringComparison.Ordinal)));
        Assert.Equal(rules, log.Lines.Count(line => line.Message.StartsWith("Rule ", StringComparison.Ordinal)));
        Assert.All(log.Lines, line => Assert.True(line.Level is LogLevel.Debug or LogLevel.Trace));
    }

    /// <summary>Every run of four characters of the report, its path and its issuer is looked for in everything that was told.</summary>
    [Fact]
    public void Nothing_of_the_report_is_told()
    {
        using var heard = new Measurements(RuleOfLawTelemetry.Name, RuleOfLawTelemetry.DebugName);
        var log = new RecordingLogger(LogLevel.Trace);
        ReportAssessor.Create(options => options.AddRules(Broken), log).Assess(Sample);
        var told = string.Join('\n', heard.TagValues.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).Concat(log.Lines.Select(line => line.Message)));
        Assert.Contains("TEST0001", told, StringComparison.Ordinal);
        Assert.DoesNotContain(told, c => c > 127);
        Assert.DoesNotContain("township", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_listener_nobody_looks_at_the_clock()
    {
        var time = new SteppingTime();
        ReportAssessor.Create(options => options.TimeProvider = time).Assess(Sample);
        Assert.Equal(0, time.Looks);
    }

    [Fact]
    public void Without_a_listener_nothing_is_allocated()
    {
        var telemetry = new AssessmentTelemetry(new SteppingTime(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        var findings = ReportAssessor.Create().Assess(Sample).Findings;
        Tell(); // whatever is made once
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Tell();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Tell()
        {
            using var activity = AssessmentTelemetry.StartDocument();
            using (telemetry.Begin(Stage.Evaluate))
            {
                telemetry.RulesEnded(telemetry.StartRules());
                telemetry.Failed(findings);
            }

            telemetry.DocumentEnded(findings, activity);
        }
    }

    /// <summary>The evaluator itself: with and without a timer it allocates the same but for what the timer keeps.</summary>
    [Fact]
    public void A_run_without_a_timer_allocates_less_than_one_with()
    {
        var rules = ReportAssessor.Create().Rules;
        var evaluator = new RuleEvaluator(rules);
        var report = TestFacts.Report(figures: [TestFacts.Figure(1, 1)]);
        var plain = Allocated(timer: null);
        Assert.Equal(plain, Allocated(timer: null));
        Assert.True(plain < Allocated(new RuleTimer(new SteppingTime())));

        long Allocated(RuleTimer? timer)
        {
            evaluator.Evaluate(report, RuleSettings.Default);
            var before = GC.GetAllocatedBytesForCurrentThread();
            evaluator.Evaluate(report, RuleSettings.Default, timer, CancellationToken.None);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private sealed record Derived(Figure Figure);

    private static bool Cancel(CancellationTokenSource source)
    {
        source.Cancel();
        source.Token.ThrowIfCancellationRequested();
        return false;
    }
}
