namespace RuleOfLaw.Rules.Tests.Telemetry;

/// <summary>A clock that goes on by one millisecond with every look, so that durations are known, and looks are counted.</summary>
internal sealed class SteppingTime : TimeProvider
{
    public int Looks { get; private set; }

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++Looks;
}
