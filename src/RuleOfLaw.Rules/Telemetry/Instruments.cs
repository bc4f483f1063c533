using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RuleOfLaw.Rules.Telemetry;

/// <summary>The source and the instruments themselves: one of each in a process, whatever the number of assessors.</summary>
internal static class Instruments
{
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(fieldCount: 3);

    private static readonly Meter Meter = new(RuleOfLawTelemetry.Name, Version);

    private static readonly Meter DebugMeter = new(RuleOfLawTelemetry.DebugName, Version);

    public static ActivitySource Source { get; } = new(RuleOfLawTelemetry.Name, Version);

    public static Counter<long> Documents { get; } = Meter.CreateCounter<long>(RuleOfLawTelemetry.Documents, "{document}", "Documents assessed.");

    public static Histogram<double> StageDuration { get; } = Meter.CreateHistogram<double>(RuleOfLawTelemetry.StageDuration, "s", "Duration of a stage of a document.");

    public static Counter<long> Findings { get; } = Meter.CreateCounter<long>(RuleOfLawTelemetry.Findings, "{finding}", "Findings shown, by rule and severity.");

    public static Counter<long> RuleFailures { get; } = Meter.CreateCounter<long>(RuleOfLawTelemetry.RuleFailures, "{failure}", "Rules that threw.");

    public static Histogram<double> RuleDuration { get; } = DebugMeter.CreateHistogram<double>(RuleOfLawTelemetry.RuleDuration, "s", "Duration of a rule in a document.");
}
