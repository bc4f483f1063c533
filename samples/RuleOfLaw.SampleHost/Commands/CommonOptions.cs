using System.CommandLine;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring;

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

    public static Option<bool> Recursive() => new("--recursive", "-r") { Description = "包括子文件夹 / subfolders, too" };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs", "-j") { Description = "同时处理几份，默认为处理器数 / how many at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var jobs) || jobs < 1))
            {
                result.AddError("--jobs: 应为 1 以上的整数 / must be a whole number from 1");
            }
        });
        return option;
    }

    public static Option<string?> Rubric() => new("--rubric") { Description = "评分标准文件，先于内置标准 / a rubric file, which goes before the built-in ones" };

    public static Option<string?> Output() => new("--output", "-o") { Description = "写入文件而不是屏幕 / write to a file" };

    public static Option<string> Choice(string name, string description, string defaultValue, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => defaultValue };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public static ReportAssessor CreateAssessor(string? profile = null, string? rubric = null) => ReportAssessor.Create(options =>
    {
        if (profile is not null)
        {
            options.UseConfiguration(ConfigurationSource.ForProfile(profile, "--profile"));
        }

        if (rubric is not null)
        {
            options.UseRubric(Rules.Scoring.Rubric.Load(rubric));
        }
    });

    /// <summary>Runs a command that works on many files. It writes and waits, and would hold one of the pool's threads, which the reports are assessed on.</summary>
    public static Task<int> OnOwnThread(Func<int> command) => Task.Factory.StartNew(command, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs with an assessor; a rubric that cannot be used is told.</summary>
    public static int WithAssessor(HostConsole console, string? profile, string? rubric, Func<ReportAssessor, int> run)
    {
        ReportAssessor assessor;
        try
        {
            assessor = CreateAssessor(profile, rubric);
        }
        catch (RubricException e)
        {
            return ReportLoader.Tell(console, [$"{rubric}: {e.Message}"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReportLoader.Tell(console, [$"{rubric}: 没有这个文件，或无法读取 / no such file, or it cannot be read"]);
        }

        return run(assessor);
    }
}
