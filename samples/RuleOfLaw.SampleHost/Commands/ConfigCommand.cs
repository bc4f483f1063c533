using System.CommandLine;
using RuleOfLaw.Rules;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw config PATH</c>: prints what configuration holds for a report, and which line decided it.</summary>
internal static class ConfigCommand
{
    public static Command Create(HostConsole console)
    {
        var path = new Argument<string>("PATH") { Description = "报告文件或文件夹 / a report file or a folder" };
        var profile = CommonOptions.Profile();
        var language = CommonOptions.Language();
        var command = new Command("config", "显示对一份报告生效的配置及其出处 / show the configuration that holds for a report, and where it comes from") { path, profile, language };
        command.SetAction(parsed => Run(console, parsed.GetValue(path)!, parsed.GetValue(profile), new ConfigurationView(console.Writer, CommonOptions.ToLanguage(parsed.GetValue(language)))));
        return command;
    }

    private static int Run(HostConsole console, string path, string? profile, ConfigurationView view)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return ReportLoader.Tell(console, [$"{path}: 没有这个文件或文件夹 / no such file or folder"]);
        }

        // A folder's configuration is that of any report in it.
        var context = AssessmentContext.Load(Directory.Exists(path) ? Path.Combine(path, "report.txt") : path);
        view.Show(CommonOptions.CreateAssessor(profile).Configure(context));
        return ExitCode.Done;
    }
}
