using System.Text.RegularExpressions;

namespace RuleOfLaw.SampleHost.Tests;

/// <summary>The output that the README shows is the command's own, cut but in its order; the commands it lists are those there are.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(HostRun.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_output_shown_is_real()
    {
        var shown = BlockPattern().Matches(Readme).Select(match => match.Groups["body"].Value).Single(body => body.Contains("── samples/", StringComparison.Ordinal));
        var real = HostRun.Of("assess", "samples/reports/2-middling-township.txt").Output.Split('\n').ToList();
        var at = -1;
        foreach (var line in shown.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            at = real.IndexOf(line, at + 1);
            Assert.True(at >= 0, line);
        }
    }

    [Fact]
    public void The_commands_listed_are_those_there_are()
    {
        var listed = CommandPattern().Matches(Readme).Select(match => match.Groups["name"].Value);
        Assert.Equal(HelpPattern().Matches(HostRun.Of("--help").Output).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"```text\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^ruleoflaw (?<name>\w+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"^  (?<name>[a-z]+) <", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HelpPattern();
}
