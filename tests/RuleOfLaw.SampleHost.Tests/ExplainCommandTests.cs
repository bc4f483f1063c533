namespace RuleOfLaw.SampleHost.Tests;

public sealed class ExplainCommandTests
{
    private const string Middling = "samples/reports/2-middling-township.txt";

    [Theory]
    [InlineData("ROL5001")]
    [InlineData("rol5001")]
    [InlineData("UnansweredProblem")]
    public void Why_is_told_with_facts_places_and_basis(string rule)
    {
        var output = HostRun.Of("explain", Middling, rule).Output;
        Assert.Contains("依据  《法治政府建设与责任落实督察工作规定》（2019）第二十五条", output, StringComparison.Ordinal);
        Assert.Contains("报告了 1 个问题", output, StringComparison.Ordinal);
        Assert.Contains("问题 DeclaredProblem  19:1  （二）执法队伍业务水平有待提高。", output, StringComparison.Ordinal);
        Assert.DoesNotContain("停在这一步", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_not_is_told_by_the_first_step_without_a_match()
    {
        var output = HostRun.Of("explain", Middling, "ROL6002").Output;
        Assert.Contains("没有报告", output, StringComparison.Ordinal);
        Assert.Matches(@"1\. When<LawCitation>\(.+\)  共 \d+ 项“法律引用”，通过 0\n     ↑ 停在这一步", output);
        Assert.Contains("stuck at this step", HostRun.Of("explain", Middling, "ROL6002", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_off_says_so() =>
        Assert.Contains("关闭", HostRun.Of("explain", Middling, "ROL5001", "--profile", "none").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("ROL9999", Middling)]
    [InlineData("ROL5001", "没有.txt")]
    public void What_is_unknown_is_told(string rule, string file)
    {
        var run = HostRun.Of("explain", file, rule);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }
}
