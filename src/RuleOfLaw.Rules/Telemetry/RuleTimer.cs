namespace RuleOfLaw.Rules.Telemetry;

/// <summary>Takes the time of each rule of one run; there is one only where somebody asked for it, else null, which costs a comparison a rule.</summary>
internal sealed class RuleTimer(TimeProvider time)
{
    private readonly List<(string Rule, TimeSpan Duration)> _durations = [];
    private long _start;

    /// <summary>What each rule took, in the order they ran.</summary>
    public IReadOnlyList<(string Rule, TimeSpan Duration)> Durations => _durations;

    public void Start() => _start = time.GetTimestamp();

    /// <summary>Ends what was started last.</summary>
    /// <param name="rule">The rule's ID or, where it has none, its name.</param>
    public void Stop(string rule) => _durations.Add((rule, time.GetElapsedTime(_start)));
}
