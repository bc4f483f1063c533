#if WITH_NRULES
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>The engine beside NRules, on all built-in rules, through the adapter whose tests keep the findings equal. Built with -p:WithNRules=true.</summary>
[SideBySide]
public class NRulesBenchmarks
{
    private readonly RuleEvaluator _engine = new(RuleSet.Compose(BuiltInRules.All));
    private readonly NRulesEvaluator _nrules = new(RuleSet.Compose(BuiltInRules.All));
    private AnnualReport _report = new() { Header = new ReportHeader() };

    [ParamsSource(nameof(Names))]
    public string Report { get; set; } = BenchmarkReport.Synthetic;

    public static IEnumerable<string> Names => BenchmarkReport.Names;

    [GlobalSetup]
    public void Setup()
    {
        _report = new ReportParser().Parse(SourceText.Decode(BenchmarkReport.Read(Report)));
        _nrules.WarmUp();
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Finding> Engine() => _engine.Evaluate(_report, RuleSettings.Default);

    [Benchmark]
    public ImmutableArray<Finding> NRules() => _nrules.Evaluate(_report, RuleSettings.Default);
}
#endif
