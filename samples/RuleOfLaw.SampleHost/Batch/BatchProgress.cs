using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RuleOfLaw.SampleHost.Batch;

/// <summary>Shows how far a batch has come: on a terminal a bar with rate and remaining time, elsewhere a line at every tenth.</summary>
internal static class BatchProgress
{
    /// <summary>Fewer files are done before anybody wonders.</summary>
    private const int FewestFiles = 20;

    /// <summary>Runs work that calls back after each file.</summary>
    public static void Run(HostConsole console, int total, Action<Action> work)
    {
        if (total < FewestFiles)
        {
            work(static () => { });
        }
        else if (console.ErrorTerminal is { } terminal)
        {
            terminal.Progress().AutoClear(enabled: true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask("检查 assessing", maxValue: total);
                    work(() => task.Increment(1));
                });
        }
        else
        {
            RunWithLines(console.Error, total, work);
        }
    }

    private static void RunWithLines(TextWriter writer, int total, Action<Action> work)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        work(() =>
        {
            done++;
            if (done * 10 / total > (done - 1) * 10 / total)
            {
                var rate = done / Math.Max(watch.Elapsed.TotalSeconds, 0.001);
                var left = (total - done) / rate;
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done}/{total}（{done * 100 / total}%），每秒 {rate:0} 份，剩余 {left:0} 秒 / {rate:0} a second, {left:0} s left"));
            }
        });
    }

    /// <summary>Files a second.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:0} 份/秒"));
    }
}
