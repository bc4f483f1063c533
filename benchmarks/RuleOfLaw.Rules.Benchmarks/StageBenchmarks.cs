using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>The stages of a report's way one by one, for a report of usual size, a tenth of it and a hundred times it: time must grow as the text does.</summary>
[SideBySide]
public class StageBenchmarks
{
    private static readonly RuleSet Rules = RuleSet.Compose(BuiltInRules.All);
    private static readonly RuleEvaluator Evaluator = new(Rules);

    private readonly ReportAssessor _assessor = ReportAssessor.Create();
    private readonly ReportParser _parser = new();
    private readonly MemoryStream _output = new();
    private byte[] _bytes = [];
    private SourceText _text = SourceText.Empty;
    private AnnualReport _report = new() { Header = new ReportHeader() };
    private ReviewResult? _review;
    private Assessment? _assessment;

    [Params(SyntheticReport.UsualLength / 10, SyntheticReport.UsualLength, SyntheticReport.UsualLength * 100)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bytes = BenchmarkReport.OfLength(Characters);
        _text = Read();
        _report = Parse();
        _review = Reviewer.Apply(Evaluate(), [], BuiltInRubrics.All[0], _text, digest: string.Empty);
        _assessment = _assessor.Assess(_text);
    }

    [Benchmark]
    public SourceText Read() => SourceText.Decode(_bytes);

    [Benchmark]
    public AnnualReport Parse() => _parser.Parse(_text);

    /// <summary>The facts in arrays by type, as the rules read them.</summary>
    [Benchmark]
    public int Facts()
    {
        var count = 0;
        for (var id = 0; id < Rules.FactTypeCount; id++)
        {
            count += Rules.GetFacts(id, _report, RuleSettings.Default, []).Length;
        }

        return count;
    }

    [Benchmark]
    public ImmutableArray<Finding> Evaluate() => Evaluator.Evaluate(_report, RuleSettings.Default);

    [Benchmark]
    public ScoreCard Score() => new Scorer(_report, _review!, ImmutableHashSet<string>.Empty).Score(BuiltInRubrics.All[0]);

    [Benchmark]
    public long Write()
    {
        _output.SetLength(0);
        AssessmentJson.Write(_output, [_assessment!]);
        return _output.Length;
    }
}
