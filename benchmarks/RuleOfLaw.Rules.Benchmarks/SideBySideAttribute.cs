using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>How every benchmark here is run: in a process of its own, time and allocations, runs short enough that all fit into minutes. Ratios count, not times.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SideBySideAttribute : Attribute, IConfigSource
{
    public SideBySideAttribute(int warmups = 12) => Config = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithWarmupCount(warmups).WithIterationCount(15))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithOptions(ConfigOptions.DisableLogFile);

    public IConfig Config { get; }
}
