using System.CommandLine;
using System.Text;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Text;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw assess PATH…</c>: reads, checks and scores reports.</summary>
internal static class AssessCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "报告文件或文件夹 / report files or folders", Arity = ArgumentArity.OneOrMore };
        var format = Choice("--format", "输出格式 / output format", "text", "text", "json");
        var language = CommonOptions.Language();
        var failOn = Choice("--fail-on", "有此级别及以上的问题时退出码为 1 / exit code 1 for findings at or above", "never", "error", "warning", "info", "never");
        var output = new Option<string?>("--output", "-o") { Description = "写入文件而不是屏幕 / write to a file" };
        var command = new Command("assess", "检查并评分 / check and score reports") { paths, format, language, failOn, output };
        command.SetAction(parsed => Run(
            console,
            parsed.GetValue(paths)!,
            isJson: string.Equals(parsed.GetValue(format), "json", StringComparison.Ordinal),
            CommonOptions.ToLanguage(parsed.GetValue(language)),
            ToThreshold(parsed.GetValue(failOn)),
            parsed.GetValue(output)));
        return command;
    }

    private static int Run(HostConsole console, string[] paths, bool isJson, Language language, Severity? failOn, string? output)
    {
        var (files, problems) = InputFiles.Find(paths);
        var assessments = Assess(files, problems);
        try
        {
            Write(console, assessments, isJson, language, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{output}: 无法写入，请检查路径和权限 / cannot be written; check the path and its permissions");
        }

        foreach (var problem in problems)
        {
            console.Error.WriteLine($"错误 error: {problem}");
        }

        if (problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        return failOn is { } threshold && assessments.Exists(assessment => assessment.HighestSeverity >= threshold) ? ExitCode.Findings : ExitCode.Done;
    }

    private static List<Assessment> Assess(List<string> files, List<string> problems)
    {
        var assessor = ReportAssessor.Create();
        var assessments = new List<Assessment>();
        foreach (var file in files)
        {
            try
            {
                assessments.Add(assessor.Assess(SourceText.Load(file)));
            }
            catch (UnreadableTextException e)
            {
                problems.Add(e.Message);
            }
        }

        return assessments;
    }

    /// <summary>To the screen, or to a file that is there whole or not at all.</summary>
    private static void Write(HostConsole console, List<Assessment> assessments, bool isJson, Language language, string? output)
    {
        if (output is null)
        {
            if (isJson)
            {
                AssessmentJson.Write(console.RawOutput, assessments, language);
                console.RawOutput.Write("\n"u8);
                console.RawOutput.Flush();
            }
            else
            {
                new AssessmentView(console.Output, language).Show(assessments);
            }

            return;
        }

        var temporary = $"{output}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                if (isJson)
                {
                    AssessmentJson.Write(stream, assessments, language);
                    stream.Write("\n"u8);
                }
                else
                {
                    using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
                    new AssessmentView(HostConsole.ForWriter(writer), language).Show(assessments);
                }
            }

            File.Move(temporary, output, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
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
