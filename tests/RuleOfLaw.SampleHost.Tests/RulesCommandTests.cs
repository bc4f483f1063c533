using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class RulesCommandTests
{
    [Fact]
    public void The_catalogue_says_what_the_descriptors_say()
    {
        var descriptors = EngineDescriptors.All.AddRange(ReportAssessor.Create().Rules.Descriptors);
        foreach (var (arguments, language) in ((string[], Language)[])[(["rules"], Language.Chinese), (["rules", "--lang", "en"], Language.English)])
        {
            var lines = HostRun.Of(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                descriptors.Select(descriptor => $"{descriptor.Id}|{SeverityName(descriptor.DefaultSeverity, language)}|{descriptor.Name}|{descriptor.Title.In(language)}"),
                lines.Select(line => string.Join('|', line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))));
        }
    }

    private static string SeverityName(Severity severity, Language language) => (severity, language) switch
    {
        (Severity.Error, Language.Chinese) => "错误",
        (Severity.Warning, Language.Chinese) => "警告",
        (_, Language.Chinese) => "提示",
        _ => severity.ToString().ToLowerInvariant(),
    };

    [Theory]
    [InlineData("ROL5001")]
    [InlineData("rol5001")]
    [InlineData("UnansweredProblem")]
    public void A_page_is_shown_by_ID_or_name(string id)
    {
        var run = HostRun.Of("rules", id);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("ROL5001 UnansweredProblem", run.Output, StringComparison.Ordinal);
        Assert.Contains("## 判定", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_told()
    {
        var run = HostRun.Of("rules", "ROL9999");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("ROL9999", run.Error, StringComparison.Ordinal);
    }
}
