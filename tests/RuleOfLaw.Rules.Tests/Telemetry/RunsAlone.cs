namespace RuleOfLaw.Rules.Tests.Telemetry;

/// <summary>Meters and sources are one of each in a process: a listener of one test would be heard by all others, so these run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Telemetry";
}
