using BenchmarkDotNet.Attributes;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>
/// The whole way, warm and on one thread: bytes of a text in, bytes of JSON out. It goes through a thousand methods, which are compiled for good only after
/// some thousand reports: so it is warmed up longer than the others.
/// </summary>
[SideBySide(warmups: 60)]
public class ProcessBenchmarks
{
    private readonly ReportAssessor _assessor = ReportAssessor.Create();
    private readonly MemoryStream _output = new();
    private byte[] _bytes = [];

    [ParamsSource(nameof(Names))]
    public string Report { get; set; } = BenchmarkReport.Synthetic;

    public static IEnumerable<string> Names => BenchmarkReport.Names;

    [GlobalSetup]
    public void Setup() => _bytes = BenchmarkReport.Read(Report);

    [Benchmark]
    public long TextToJson()
    {
        _output.SetLength(0);
        AssessmentJson.Write(_output, [_assessor.Assess(SourceText.Decode(_bytes))]);
        return _output.Length;
    }
}
