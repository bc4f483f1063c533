using System.Runtime.CompilerServices;
using System.Text;

namespace RuleOfLaw.Rules.Benchmarks.Workload;

/// <summary>The reports that are timed: a synthetic one, and the model report where the gold corpus lies beside the repository.</summary>
internal static class BenchmarkReport
{
    public const string Synthetic = "synthetic";
    public const string Model = "model";

    private const int Seed = 2024;

    public static IEnumerable<string> Names => ModelFile is null ? [Synthetic] : [Synthetic, Model];

    private static string? ModelFile { get; } = FindModel();

    public static byte[] Read(string name) => string.Equals(name, Model, StringComparison.Ordinal) ? File.ReadAllBytes(ModelFile!) : Encoding.UTF8.GetBytes(SyntheticReport.Write(Seed));

    public static byte[] OfLength(int length) => Encoding.UTF8.GetBytes(SyntheticReport.Write(Seed, length));

    private static string? FindModel([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "RuleOfLaw.Rules.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        var file = folder is null ? null : Path.Combine(folder, "..", "shared", "corpus", "model-report-2023.txt");
        return File.Exists(file) ? Path.GetFullPath(file) : null;
    }
}
