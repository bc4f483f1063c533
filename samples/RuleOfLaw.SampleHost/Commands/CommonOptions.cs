using System.CommandLine;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths() =>
        new("PATH") { Description = "报告文件或文件夹 / report files or folders", Arity = ArgumentArity.OneOrMore };

    public static Argument<string> Report() => new("PATH") { Description = "报告文件 / a report file" };

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "语言 / language", DefaultValueFactory = _ => "zh" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Option<string?> Profile()
    {
        var option = new Option<string?>("--profile") { Description = "配置方案，.rolconfig 里的设置优先 / profile; what a .rolconfig says goes before it" };
        option.AcceptOnlyFromAmong([.. Profiles.Names]);
        return option;
    }

    public static Language ToLanguage(string? value) =>
        string.Equals(value, "en", StringComparison.Ordinal) ? Rules.Diagnostics.Language.English : Rules.Diagnostics.Language.Chinese;

    public static ReportAssessor CreateAssessor(string? profile = null) => ReportAssessor.Create(options =>
    {
        if (profile is not null)
        {
            options.UseConfiguration(ConfigurationSource.ForProfile(profile, "--profile"));
        }
    });
}
