using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Growth;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>How evaluating grows with rules and with facts; near-linear in both, or a join tries all pairs somewhere.</summary>
[SideBySide]
public class GrowthBenchmarks
{
    private RuleEvaluator? _engine;
    private AnnualReport _report = new() { Header = new ReportHeader() };

    /// <summary>Rules and facts.</summary>
    [ParamsSource(nameof(Sizes))]
    public (int Rules, int Facts) Size { get; set; }

    public static IEnumerable<(int Rules, int Facts)> Sizes => [(80, 150), (80, 600), (80, 6_000), (200, 600), (400, 600)];

    [GlobalSetup]
    public void Setup()
    {
        _engine = new RuleEvaluator(GrowthRule.Compose(Size.Rules));
        _report = GrowthReport.Of(Size.Facts);
    }

    [Benchmark]
    public ImmutableArray<Finding> Evaluate() => _engine!.Evaluate(_report, RuleSettings.Default);
}
