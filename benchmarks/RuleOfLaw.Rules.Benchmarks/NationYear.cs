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

    /// <summary>One thread and two take turns, so that a machine that slows down for a while slows both.</summary>
    private const int Turns = 10;

    public static async Task RunAsync(int count)
    {
        var assessor = ReportAssessor.Create();
        await RunAsync(assessor, Texts(WarmUp), threads: 2);
        var clock = Stopwatch.StartNew();
        var characters = Texts(count / 10).Sum(text => (long)text.Length) * 10;
        Print(string.Create(CultureInfo.InvariantCulture, $"writing alone     {clock.Elapsed.TotalMilliseconds / (count / 10) * 1000:0} µs a report of {characters / count:0} characters"));
        var (alone, together) = (TimeSpan.Zero, TimeSpan.Zero);
        var (few, many) = (count / Turns / 4, count / Turns);
        for (var turn = 0; turn < Turns; turn++)
        {
            alone += await RunAsync(assessor, Texts(few, from: turn * many), threads: 1);
            together += await RunAsync(assessor, Texts(many, from: turn * many), threads: 2);
        }

        var (one, two) = (few * Turns / alone.TotalSeconds, many * Turns / together.TotalSeconds);
        Print(string.Create(CultureInfo.InvariantCulture, $"one thread        {one:0} reports a second ({few * Turns} reports)"));
        Print(string.Create(CultureInfo.InvariantCulture, $"two threads       {two:0} reports a second ({many * Turns} reports), {two / one:0.00} × one thread, in {Turns} turns"));
        using var process = Process.GetCurrentProcess();
        Print(string.Create(CultureInfo.InvariantCulture, $"peak memory       {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static async Task<TimeSpan> RunAsync(ReportAssessor assessor, IEnumerable<SourceText> texts, int threads)
    {
        var clock = Stopwatch.StartNew();
        var findings = 0L;
        await foreach (var assessment in assessor.AssessManyAsync(texts, maxDegreeOfParallelism: threads))
        {
            findings += assessment.Findings.Length;
        }

        return findings > 0 ? clock.Elapsed : throw new InvalidOperationException("Nothing was found in any report; this was no work.");
    }

    private static IEnumerable<SourceText> Texts(int count, int from = 0)
    {
        for (var seed = from; seed < from + count; seed++)
        {
            yield return SourceText.From(SyntheticReport.Write(seed));
        }
    }

    private static void Print(string line) => Console.WriteLine(line);
}
