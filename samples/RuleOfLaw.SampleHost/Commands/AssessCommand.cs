using System.CommandLine;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.SampleHost.Batch;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw assess PATH…</c>: reads, checks and scores reports.</summary>
internal static class AssessCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var recursive = CommonOptions.Recursive();
        var jobs = CommonOptions.Jobs();
        var format = CommonOptions.Choice("--format", "输出格式 / output format", OutputFormats.Text, OutputFormats.Names);
        var ledger = new Option<bool>("--ledger") { Description = "逐项列出得分和扣分 / list every line that moved the score" };
        var language = CommonOptions.Language();
        var failOn = CommonOptions.Choice("--fail-on", "有此级别及以上的问题时退出码为 1 / exit code 1 for findings at or above", "never", "error", "warning", "info", "never");
        var profile = CommonOptions.Profile();
        var rubric = CommonOptions.Rubric();
        var output = CommonOptions.Output();
        var timing = new Option<bool>("--timing") { Description = "在标准错误输出最慢的规则和各阶段用时 / tell the slowest rules and the stages on standard error" };
        var command = new Command("assess", "检查并评分 / check and score reports") { paths, recursive, jobs, format, ledger, language, failOn, profile, rubric, output, timing };
        command.SetAction((parsed, cancellationToken) => CommonOptions.OnOwnThread(
            () => CommonOptions.WithAssessor(console, parsed.GetValue(profile), parsed.GetValue(rubric), assessor =>
            {
                using var times = Timing.Start(parsed.GetValue(timing));
                var (files, problems) = InputFiles.Find(parsed.GetValue(paths)!, parsed.GetValue(recursive));
                var run = new BatchRun(assessor, files, parsed.GetValue(jobs), cancellationToken);
                problems.AddRange(Write(console, run, parsed.GetValue(format)!, parsed.GetValue(output), CommonOptions.ToLanguage(parsed.GetValue(language)), parsed.GetValue(ledger)));
                times?.Write(console.Error);
                var exitCode = ReportLoader.Tell(console, [.. problems, .. run.Problems]);
                return exitCode == ExitCode.Done && ToThreshold(parsed.GetValue(failOn)) is { } threshold && run.Highest >= threshold ? ExitCode.Findings : exitCode;
            })));
        return command;
    }

    /// <summary>Writes the results; returns what went wrong in writing.</summary>
    private static List<string> Write(HostConsole console, BatchRun run, string format, string? output, Language language, bool withLedger)
    {
        switch (format)
        {
            case OutputFormats.Annotated:
                return Annotate(console, run, new Annotator(output, language), output);
            case OutputFormats.Workbook when output is null:
                return ["--format xlsx: 请用 --output 写明文件名 / name the file with --output"];
            case OutputFormats.Text when output is null:
                new AssessmentView(console.Output, language, withLedger).Show(run.Assessments(static () => { }));
                return [];
            default:
                return ReportLoader.WriteTo(console, output, stream => BatchProgress.Run(console, run.Total, tick => OutputFormats.Write(format, stream, run.Results(tick), language, withLedger)));
        }
    }

    private static List<string> Annotate(HostConsole console, BatchRun run, Annotator annotator, string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            return [$"{folder}: 没有这个文件夹，批注文档一份报告一个文件 / no such folder; annotated documents are one file a report"];
        }

        var problems = new List<string>();
        BatchProgress.Run(console, run.Total, tick =>
        {
            foreach (var result in run.Results(tick))
            {
                if (annotator.Write(result) is { } problem)
                {
                    problems.Add(problem);
                }
            }
        });
        return problems;
    }

    private static Severity? ToThreshold(string? failOn) => failOn switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
