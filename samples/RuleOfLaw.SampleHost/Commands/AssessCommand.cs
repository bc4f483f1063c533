using System.CommandLine;
using System.Text;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw assess PATH…</c>: reads, checks and scores reports.</summary>
internal static class AssessCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.Choice("--format", "输出格式 / output format", "text", "text", "json");
        var ledger = new Option<bool>("--ledger") { Description = "逐项列出得分和扣分 / list every line that moved the score" };
        var language = CommonOptions.Language();
        var failOn = CommonOptions.Choice("--fail-on", "有此级别及以上的问题时退出码为 1 / exit code 1 for findings at or above", "never", "error", "warning", "info", "never");
        var profile = CommonOptions.Profile();
        var rubric = CommonOptions.Rubric();
        var output = CommonOptions.Output();
        var timing = new Option<bool>("--timing") { Description = "在标准错误输出最慢的规则和各阶段用时 / tell the slowest rules and the stages on standard error" };
        var command = new Command("assess", "检查并评分 / check and score reports") { paths, format, ledger, language, failOn, profile, rubric, output, timing };
        command.SetAction(parsed => CommonOptions.WithAssessor(console, parsed.GetValue(profile), parsed.GetValue(rubric), assessor =>
        {
            using var times = Timing.Start(parsed.GetValue(timing));
            var assessments = new List<Assessment>();
            var problems = ReportLoader.ForEach(parsed.GetValue(paths)!, (text, context) => assessments.Add(assessor.Assess(text, context)));
            var isJson = string.Equals(parsed.GetValue(format), "json", StringComparison.Ordinal);
            var lang = CommonOptions.ToLanguage(parsed.GetValue(language));
            problems.AddRange(ReportLoader.WriteTo(
                console,
                parsed.GetValue(output),
                isJson,
                stream => Write(stream, assessments, isJson, parsed.GetValue(ledger), lang),
                () => new AssessmentView(console.Output, lang, parsed.GetValue(ledger)).Show(assessments)));
            times?.Write(console.Error);
            return ToExitCode(ReportLoader.Tell(console, problems), assessments, ToThreshold(parsed.GetValue(failOn)));
        }));
        return command;
    }

    private static void Write(Stream stream, List<Assessment> assessments, bool isJson, bool withLedger, Language language)
    {
        if (isJson)
        {
            AssessmentJson.Write(stream, assessments, language);
            stream.Write("\n"u8);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new AssessmentView(HostConsole.ForWriter(writer), language, withLedger).Show(assessments);
    }

    private static int ToExitCode(int exitCode, List<Assessment> assessments, Severity? failOn) =>
        exitCode == ExitCode.Done && failOn is { } threshold && assessments.Exists(assessment => assessment.HighestSeverity >= threshold) ? ExitCode.Findings : exitCode;

    private static Severity? ToThreshold(string? failOn) => failOn switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
