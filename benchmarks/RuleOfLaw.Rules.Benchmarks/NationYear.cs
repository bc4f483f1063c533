using System.Diagnostics;
using System.Globalization;
using RuleOfLaw.Rules.Benchmarks.Workload;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks;

/// <summary>
/// A nation's year: as many reports as China's governments and departments publish, written on the fly, each of another seed, and streamed
/// through <see cref="ReportAssessor.AssessManyAsync"/> on one thread and on two. Not a micro-benchmark: one long run, so it has a clock of its own.
/// </summary>
internal static class NationYear
{
    /// <summary>Townships, counties, cities, provinces and their departments, rounded up (own estimate).</summary>
    public const int Reports = 100_000;

    private const int WarmUp = 10_000;

    public static async Task RunAsync(int count)
    {
        var assessor = ReportAssessor.Create();
        await RunAsync(assessor, WarmUp, threads: 2);
        var clock = Stopwatch.StartNew();
        var characters = Texts(count / 10).Sum(text => (long)text.Length) * 10;
        Print(string.Create(CultureInfo.InvariantCulture, $"writing alone     {clock.Elapsed.TotalMilliseconds / (count / 10) * 1000:0} µs a report of {characters / count:0} characters"));
        var one = await RunAsync(assessor, count / 4, threads: 1);
        var two = await RunAsync(assessor, count, threads: 2);
        Print(string.Create(CultureInfo.InvariantCulture, $"one thread        {one:0} reports a second ({count / 4} reports)"));
        Print(string.Create(CultureInfo.InvariantCulture, $"two threads       {two:0} reports a second ({count} reports), {two / one:0.00} × one thread"));
        using var process = Process.GetCurrentProcess();
        Print(string.Create(CultureInfo.InvariantCulture, $"peak memory       {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static async Task<double> RunAsync(ReportAssessor assessor, int count, int threads)
    {
        var clock = Stopwatch.StartNew();
        var findings = 0L;
        await foreach (var assessment in assessor.AssessManyAsync(Texts(count), maxDegreeOfParallelism: threads))
        {
            findings += assessment.Findings.Length;
        }

        var perSecond = count / clock.Elapsed.TotalSeconds;
        return findings > 0 ? perSecond : throw new InvalidOperationException("Nothing was found in any report; this was no work.");
    }

    private static IEnumerable<SourceText> Texts(int count)
    {
        for (var seed = 0; seed < count; seed++)
        {
            yield return SourceText.From(SyntheticReport.Write(seed));
        }
    }

    private static void Print(string line) => Console.WriteLine(line);
}
