using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Limit;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>What the engine costs beside the same twenty rules written by hand: the limit no engine gets below.</summary>
[SideBySide]
public class LimitBenchmarks
{
    private readonly RuleEvaluator _engine = new(RuleSet.Compose(LimitRules.All));
    private AnnualReport _report = new() { Header = new ReportHeader() };

    [ParamsSource(nameof(Names))]
    public string Report { get; set; } = BenchmarkReport.Synthetic;

    public static IEnumerable<string> Names => BenchmarkReport.Names;

    [GlobalSetup]
    public void Setup() => _report = new ReportParser().Parse(SourceText.Decode(BenchmarkReport.Read(Report)));

    [Benchmark(Baseline = true)]
    public ImmutableArray<Finding> PlainLoops() => Limit.PlainLoops.Evaluate(_report, RuleSettings.Default);

    [Benchmark]
    public ImmutableArray<Finding> Engine() => _engine.Evaluate(_report, RuleSettings.Default);
}
