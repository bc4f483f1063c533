using System.CommandLine;
using RuleOfLaw.SampleHost.Commands;

namespace RuleOfLaw.SampleHost;

/// <summary>The command <c>ruleoflaw</c>.</summary>
internal static class CommandLine
{
    /// <summary>What is done when Ctrl+C comes is still written; a large workbook takes its time.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromMinutes(2);

    public static int Run(string[] args, HostConsole console)
    {
        var root = new RootCommand("法治政府建设年度报告的检查与评分 / checks and scores annual reports on building a rule-of-law government")
        {
            AssessCommand.Create(console),
            RankCommand.Create(console),
            ReviewCommand.Create(console),
            RubricCommand.Create(console),
            RulesCommand.Create(console),
            ExplainCommand.Create(console),
            FixCommand.Create(console),
            ConfigCommand.Create(console),
            BaselineCommand.Create(console),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = console.Writer, Error = console.Error, ProcessTerminationTimeout = TimeToEnd });
        }

        foreach (var error in parsed.Errors)
        {
            console.Error.WriteLine($"错误 error: {error.Message}");
        }

        console.Error.WriteLine("用法见 usage: ruleoflaw --help");
        return ExitCode.BadInput;
    }
}
