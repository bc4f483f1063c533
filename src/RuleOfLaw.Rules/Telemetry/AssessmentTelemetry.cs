using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Telemetry;

/// <summary>
/// What one assessor tells of its work. Every method asks first whether anybody listens; without a listener none allocates or looks at the clock.
/// Stages and rules are timed by the assessor's own clock, so that a test can set it.
/// </summary>
internal sealed class AssessmentTelemetry(TimeProvider time, ILogger logger)
{
    /// <summary>Whether a listener or the log wants the duration of stages.</summary>
    public bool TimesStages => Instruments.StageDuration.Enabled || logger.IsEnabled(LogLevel.Debug);

    public long Now => time.GetTimestamp();

    /// <summary>The activity of one document; null when nobody listens.</summary>
    public static Activity? StartDocument() => Instruments.Source.StartActivity(RuleOfLawTelemetry.AssessActivity);

    public StageScope Begin(Stage stage) => new(this, stage);

    /// <summary>A timer for the rules of a document; null unless a listener of the debug meter or the log at trace level asks for it.</summary>
    public RuleTimer? StartRules() => Instruments.RuleDuration.Enabled || logger.IsEnabled(LogLevel.Trace) ? new RuleTimer(time) : null;

    public void StageEnded(Stage stage, long start)
    {
        var elapsed = time.GetElapsedTime(start);
        Instruments.StageDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(RuleOfLawTelemetry.StageTag, stage.Name));
        logger.StageEnded(stage.Name, elapsed.TotalMilliseconds);
    }

    public void RulesEnded(RuleTimer? timer)
    {
        if (timer is null)
        {
            return;
        }

        foreach (var (rule, duration) in timer.Durations)
        {
            Instruments.RuleDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(RuleOfLawTelemetry.RuleTag, rule));
            logger.RuleEnded(rule, duration.TotalMicroseconds);
        }
    }

    /// <summary>Tells of the rules that threw.</summary>
    public void Failed(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed))
            {
                var rule = finding.GetProperty("rule") as string;
                Instruments.RuleFailures.Add(1, new KeyValuePair<string, object?>(RuleOfLawTelemetry.RuleTag, rule));
                logger.RuleFailed(rule, finding.GetProperty("exception") as string);
            }
        }
    }

    /// <summary>Tells of a document that is assessed.</summary>
    public void DocumentEnded(ImmutableArray<Finding> findings, Activity? activity)
    {
        Instruments.Documents.Add(1);
        if (Instruments.Findings.Enabled)
        {
            foreach (var finding in findings)
            {
                Instruments.Findings.Add(
                    1,
                    new KeyValuePair<string, object?>(RuleOfLawTelemetry.RuleTag, finding.RuleId),
                    new KeyValuePair<string, object?>(RuleOfLawTelemetry.SeverityTag, NameOf(finding.Severity)));
            }
        }

        activity?.SetTag(RuleOfLawTelemetry.Findings, findings.Length);
        logger.DocumentEnded(findings.Length);
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };
}
