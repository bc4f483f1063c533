using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Peers;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>The engine beside Microsoft RulesEngine, on the rules that one can express.</summary>
[SideBySide]
public class PeerBenchmarks
{
    private readonly RuleEvaluator _engine = new(RuleSet.Compose(WorkflowRules.Rules));
    private readonly WorkflowRules _workflows = new();
    private AnnualReport _report = new() { Header = new ReportHeader() };

    [ParamsSource(nameof(Names))]
    public string Report { get; set; } = BenchmarkReport.Synthetic;

    public static IEnumerable<string> Names => BenchmarkReport.Names;

    [GlobalSetup]
    public void Setup() => _report = new ReportParser().Parse(SourceText.Decode(BenchmarkReport.Read(Report)));

    /// <summary>Place, message, evidence.</summary>
    [Benchmark(Baseline = true)]
    public ImmutableArray<Finding> Engine() => _engine.Evaluate(_report, RuleSettings.Default);

    /// <summary>Place, no message, no evidence.</summary>
    [Benchmark]
    public object RulesEngineWithPlace() => _workflows.Evaluate(_report);

    /// <summary>Yes or no; no place.</summary>
    [Benchmark]
    public object RulesEngineYesOrNo() => _workflows.Speaks(_report);
}
