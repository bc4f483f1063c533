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
        var format = Choice("--format", "输出格式 / output format", "text", "text", "json");
        var language = CommonOptions.Language();
        var failOn = Choice("--fail-on", "有此级别及以上的问题时退出码为 1 / exit code 1 for findings at or above", "never", "error", "warning", "info", "never");
        var profile = CommonOptions.Profile();
        var output = new Option<string?>("--output", "-o") { Description = "写入文件而不是屏幕 / write to a file" };
        var command = new Command("assess", "检查并评分 / check and score reports") { paths, format, language, failOn, profile, output };
        command.SetAction(parsed => Run(
            console,
            parsed.GetValue(paths)!,
            isJson: string.Equals(parsed.GetValue(format), "json", StringComparison.Ordinal),
            CommonOptions.ToLanguage(parsed.GetValue(language)),
            ToThreshold(parsed.GetValue(failOn)),
            parsed.GetValue(profile),
            parsed.GetValue(output)));
        return command;
    }

    private static int Run(HostConsole console, string[] paths, bool isJson, Language language, Severity? failOn, string? profile, string? output)
    {
        var assessor = CommonOptions.CreateAssessor(profile);
        var assessments = new List<Assessment>();
        var problems = ReportLoader.ForEach(paths, (text, context) => assessments.Add(assessor.Assess(text, context)));
        try
        {
            Write(console, assessments, isJson, language, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{output}: 无法写入，请检查路径和权限 / cannot be written; check the path and its permissions");
        }

        var exitCode = ReportLoader.Tell(console, problems);
        return exitCode != ExitCode.Done || failOn is not { } threshold || !assessments.Exists(assessment => assessment.HighestSeverity >= threshold) ? exitCode : ExitCode.Findings;
    }

    private static void Write(HostConsole console, List<Assessment> assessments, bool isJson, Language language, string? output)
    {
        if (output is not null)
        {
            ReportLoader.Write(output, stream => Write(stream, assessments, isJson, language));
        }
        else if (isJson)
        {
            Write(console.RawOutput, assessments, isJson, language);
            console.RawOutput.Flush();
        }
        else
        {
            new AssessmentView(console.Output, language).Show(assessments);
        }
    }

    private static void Write(Stream stream, List<Assessment> assessments, bool isJson, Language language)
    {
        if (isJson)
        {
            AssessmentJson.Write(stream, assessments, language);
            stream.Write("\n"u8);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new AssessmentView(HostConsole.ForWriter(writer), language).Show(assessments);
    }

    private static Option<string> Choice(string name, string description, string defaultValue, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => defaultValue };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Severity? ToThreshold(string? failOn) => failOn switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
