using System.Text.Json;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class RubricCommandTests
{
    private const string Own = """
        { "id": "own", "version": "1", "extends": "township", "title": { "zh": "本省标准", "en": "own" },
          "sections": [ { "id": "form", "criteria": [
            { "id": "form.time", "points": 1, "title": { "zh": "按时公布", "en": "time" }, "deduct": [ { "rule": "ROL1009", "each": 0.5 } ], "reason": { "zh": "从宽", "en": "leniently" }, "source": "自定" } ] } ] }
        """;

    [Fact]
    public void The_built_in_rubrics_are_listed_and_printed()
    {
        var list = HostRun.Of("rubric").Output;
        Assert.Equal(["township", "county", "department"], list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Equal("county", JsonDocument.Parse(HostRun.Of("rubric", "county").Output).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void A_file_is_checked_printed_whole_and_used()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("own.json", Own);
        Assert.Equal(6, JsonDocument.Parse(HostRun.Of("rubric", file).Output).RootElement.GetProperty("sections").GetArrayLength());
        var run = HostRun.Of("assess", "samples/reports/1-good-township.txt", "--rubric", file, "--ledger");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("评分标准 own 1（", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("本省标准  own 1", HostRun.Of("rank", "samples/reports/1-good-township.txt", "--rubric", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ROL1009", "ROL10099", "$.sections[0].criteria[0].deduct[0].rule")]
    [InlineData("\"points\": 1", "\"points\": 2", "$.sections")]
    [InlineData("\"each\"", "\"ech\"", "deduct[0].ech")]
    public void A_bad_file_is_refused_with_path_and_reason(string right, string wrong, string told)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("own.json", Own.Replace(right, wrong, StringComparison.Ordinal));
        string[][] commands = [["rubric", file], ["assess", "samples/reports/1-good-township.txt", "--rubric", file], ["rank", "samples/reports", "--rubric", file], ["review", "samples/reports", "--rubric", file]];
        foreach (var command in commands)
        {
            var run = HostRun.Of(command);
            Assert.Equal(ExitCode.BadInput, run.ExitCode);
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
            Assert.Contains("own.json", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Contains("没有这个文件", HostRun.Of("rubric", "没有.json").Error, StringComparison.Ordinal);
}
