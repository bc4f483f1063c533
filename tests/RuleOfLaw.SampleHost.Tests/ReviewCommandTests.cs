using System.Text.Json;
using System.Text.Json.Nodes;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class ReviewCommandTests
{
    /// <summary>More study sessions than anybody holds: a question for an assessor.</summary>
    private const string Report = "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）领导干部学法。党委理论学习中心组集体学法52次。\n";

    [Fact]
    public void Questions_are_written_down_answered_and_move_the_score()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", Report);
        var before = Score(file);
        Assert.Equal(1, before.GetProperty("openQuestions").GetInt32());
        Assert.Contains("写入待核问题 1 个", HostRun.Of("review", file).Output, StringComparison.Ordinal);
        Assert.Equal(before.GetRawText(), Score(file).GetRawText());
        Assert.Contains("没有新的待核问题", HostRun.Of("review", file).Output, StringComparison.Ordinal);

        var path = Path.Combine(folder.Path, "报告.rolreview.json");
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        var decision = json["decisions"]![0]!;
        Assert.Equal("open", (string?)decision["verdict"]);
        (decision["verdict"], decision["reason"], decision["author"], decision["date"]) = ("rejected", "每周一次，记录齐全", "县司法局考评组", "2025-03-05");
        File.WriteAllText(path, json.ToJsonString());

        var after = Score(file);
        Assert.Equal(before.GetProperty("high").GetDecimal(), after.GetProperty("value").GetDecimal());
        Assert.Equal(0, after.GetProperty("openQuestions").GetInt32());
        var text = HostRun.Of("assess", file, "--ledger").Output;
        Assert.Contains("已复核  1", text, StringComparison.Ordinal);
        Assert.Contains("每周一次，记录齐全（县司法局考评组 2025-03-05）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_whole_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", Report);
        var decisions = folder.Write("报告.rolreview.json", "{ \"decisions\": [ 5 ] }");
        var run = HostRun.Of("review", file);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("报告.rolreview.json#1", run.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"decisions\": [ 5 ] }", File.ReadAllText(decisions));
    }

    private static JsonElement Score(string file) => JsonDocument.Parse(HostRun.Of("assess", file, "--format", "json").Output).RootElement.GetProperty("reports")[0].GetProperty("score");
}
