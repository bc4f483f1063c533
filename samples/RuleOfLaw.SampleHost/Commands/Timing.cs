using System.Diagnostics.Metrics;
using System.Globalization;
using RuleOfLaw.Rules.Telemetry;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary>
/// <c>--timing</c>: listens to the library's meters as any application can, and shows where the time went. Several reports are assessed at the same
/// time, so totals are those of all workers, not of the clock on the wall.
/// </summary>
internal sealed class Timing : IDisposable
{
    private const int SlowestRules = 10;

    private readonly MeterListener _listener = new();
    private readonly Lock _adding = new();
    private readonly Dictionary<string, (int Count, double Seconds)> _stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, double Seconds)> _rules = new(StringComparer.Ordinal);

    private Timing()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name is RuleOfLawTelemetry.StageDuration or RuleOfLawTelemetry.RuleDuration)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
            Add(instrument.Name is RuleOfLawTelemetry.StageDuration ? _stages : _rules, tags[0].Value as string ?? string.Empty, seconds));
        _listener.Start();
    }

    /// <summary>Begins to listen, if it is wanted.</summary>
    public static Timing? Start(bool isWanted) => isWanted ? new Timing() : null;

    /// <summary>Stages in the order they are taken, then the slowest rules: how often, and milliseconds in all and at each time.</summary>
    public void Write(TextWriter writer)
    {
        Write(writer, "阶段 stage", _stages);
        writer.WriteLine();
        Write(writer, "规则 rule", _rules.OrderByDescending(rule => rule.Value.Seconds).ThenBy(rule => rule.Key, StringComparer.Ordinal).Take(SlowestRules));
    }

    public void Dispose() => _listener.Dispose();

    private static void Write(TextWriter writer, string title, IEnumerable<KeyValuePair<string, (int Count, double Seconds)>> rows)
    {
        var table = new TextTable((title, false), ("次数 times", true), ("合计 total ms", true), ("平均 mean ms", true));
        foreach (var (name, (count, seconds)) in rows)
        {
            table.AddRow(name, count.ToString(CultureInfo.InvariantCulture), Milliseconds(seconds), Milliseconds(seconds / count));
        }

        table.Write(writer);
    }

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString("0.000", CultureInfo.InvariantCulture);

    private void Add(Dictionary<string, (int Count, double Seconds)> to, string name, double seconds)
    {
        lock (_adding)
        {
            var (count, sum) = to.GetValueOrDefault(name);
            to[name] = (count + 1, sum + seconds);
        }
    }
}
