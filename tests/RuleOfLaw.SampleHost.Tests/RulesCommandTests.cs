using RuleOfLaw.Rules;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class RulesCommandTests
{
    [Fact]
    public void The_list_holds_every_descriptor()
    {
        var lines = HostRun.Of("rules").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ids = ReportAssessor.Create().Rules.Descriptors.Select(descriptor => descriptor.Id).Prepend("ROL0001");
        Assert.Equal(ids, lines.Select(line => line[..7]));
    }

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
