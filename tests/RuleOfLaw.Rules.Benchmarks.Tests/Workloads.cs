using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Tests;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Tests;

/// <summary>The reports on which two ways of coming to findings are compared: samples, synthetic ones, and the gold corpus where it is there.</summary>
internal static class Workloads
{
    private static readonly ReportParser Parser = new();

    public static IEnumerable<(string Name, AnnualReport Report)> Reports
    {
        get
        {
            foreach (var folder in (string[])[Repository.Path("samples", "reports"), Repository.Path("..", "shared", "corpus")])
            {
                foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [])
                {
                    yield return (Path.GetFileName(file), Parser.Parse(SourceText.Load(file)));
                }
            }

            for (var seed = 0; seed < 60; seed++)
            {
                yield return ($"synthetic {seed}", Synthetic(seed, seed % 2 == 0 ? SyntheticReport.UsualLength : SyntheticReport.UsualLength / 10));
            }
        }
    }

    public static AnnualReport Synthetic(int seed, int length = SyntheticReport.UsualLength) => Parser.Parse(SourceText.From(SyntheticReport.Write(seed, length)));
}
