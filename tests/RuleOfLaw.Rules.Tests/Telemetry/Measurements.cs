using System.Diagnostics.Metrics;

namespace RuleOfLaw.Rules.Tests.Telemetry;

/// <summary>Listens to meters and keeps what they tell, each measurement as one line: instrument, value, tags.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(string Instrument, double Value, KeyValuePair<string, object?>[] Tags)> _all = [];

    public Measurements(params string[] meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _all.Add((instrument.Name, value, tags.ToArray())));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _all.Add((instrument.Name, value, tags.ToArray())));
        _listener.Start();
    }

    public IEnumerable<object?> TagValues => _all.SelectMany(one => one.Tags).Select(tag => tag.Value);

    public IReadOnlyList<(double Value, string Tags)> Of(string instrument) =>
        [.. _all.Where(one => string.Equals(one.Instrument, instrument, StringComparison.Ordinal)).Select(one => (one.Value, string.Join(' ', one.Tags.Select(tag => $"{tag.Key}={tag.Value}"))))];

    public void Dispose() => _listener.Dispose();
}
