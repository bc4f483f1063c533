using System.Text.Json;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class BaselineCommandTests
{
    private const string Reason = "首次使用，只看今后新增的问题";

    [Fact]
    public void Findings_are_accepted_shown_with_their_reason_and_do_not_move_the_score()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", File.ReadAllBytes(Path.Combine(HostRun.Root, "samples", "reports", "4-faulty-township.txt")));
        var before = Report(file);
        Assert.Equal(ExitCode.Done, HostRun.Of("baseline", file, "--reason", Reason, "--author", "县司法局考评组").ExitCode);

        var after = Report(file);
        Assert.Equal(0, after.GetProperty("findings").GetArrayLength());
        Assert.Equal(before.GetProperty("findings").GetArrayLength(), after.GetProperty("suppressed").GetArrayLength());
        Assert.Equal(before.GetProperty("score").GetProperty("value").GetDecimal(), after.GetProperty("score").GetProperty("value").GetDecimal());
        Assert.All(after.GetProperty("suppressed").EnumerateArray(), one => Assert.Equal(Reason, one.GetProperty("suppression").GetProperty("justification").GetString()));
        Assert.Equal(ExitCode.Done, HostRun.Of("assess", file, "--fail-on", "info").ExitCode);
        var text = HostRun.Of("assess", file).Output;
        Assert.Contains($"已豁免  {after.GetProperty("suppressed").GetArrayLength()}", text, StringComparison.Ordinal);
        Assert.Contains($"{Reason}（县司法局考评组", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_new_is_seen_and_a_second_baseline_adds_only_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。布署宣传3场。\n");
        HostRun.Of("baseline", file, "--reason", Reason);
        folder.Write("报告.txt", "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。布署宣传3场，紧扭重点讲课2次。\n");
        Assert.Equal(["ROL6014"], Report(file).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("ruleId").GetString()!));
        Assert.Contains("记为已接受 1 条", HostRun.Of("baseline", file, "--reason", Reason, "--expires", "2999-12-31").Output, StringComparison.Ordinal);
        Assert.Contains("没有新的问题", HostRun.Of("baseline", file, "--reason", Reason).Output, StringComparison.Ordinal);
        Assert.Contains("\"expires\": \"2999-12-31\"", File.ReadAllText(Path.Combine(folder.Path, "报告.rolsuppress.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reason", "")]
    [InlineData("--reason", "同意")]
    [InlineData("--expires", "2026", "--reason", Reason)]
    public void It_insists_on_a_reason_and_on_dates(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", "青禾镇2024年法治政府建设年度报告\n");
        Assert.Equal(ExitCode.BadInput, HostRun.Of(["baseline", file, .. options]).ExitCode);
        Assert.Equal(ExitCode.BadInput, HostRun.Of("baseline", file).ExitCode);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_cannot_be_read_whole_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", "青禾镇2024年法治政府建设年度报告\n");
        var suppressions = folder.Write("报告.rolsuppress.json", "{ \"suppressions\": [ 5 ] }");
        var run = HostRun.Of("baseline", file, "--reason", Reason);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("报告.rolsuppress.json#1", run.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"suppressions\": [ 5 ] }", File.ReadAllText(suppressions));
    }

    private static JsonElement Report(string file) => JsonDocument.Parse(HostRun.Of("assess", file, "--format", "json").Output).RootElement.GetProperty("reports")[0];
}
