using System.Text.Json;
using Snapshooter.Xunit;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class RankCommandTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_samples_are_ranked_rubric_by_rubric(string language)
    {
        var run = HostRun.Of("rank", "samples/reports", "--lang", language);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Snapshot.Match(run.Output, $"rank-samples-{language}");
    }

    [Fact]
    public void The_order_of_the_paths_makes_no_difference()
    {
        string[] files = ["samples/reports/4-faulty-township.txt", "samples/reports/1-good-township.txt", "samples/reports/2-middling-township.txt"];
        var json = HostRun.Of(["rank", .. files, "--format", "json"]).Output;
        Assert.Equal(json, HostRun.Of(["rank", .. files.Reverse(), "--format", "json"]).Output);
        Assert.Equal([1, 2, 3], JsonDocument.Parse(json).RootElement.GetProperty("rankings")[0].GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("place").GetInt32()));
    }

    [Fact]
    public void It_writes_to_a_file_and_tells_what_it_could_not_read()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "表.txt");
        var run = HostRun.Of("rank", "samples/reports/1-good-township.txt", "没有.txt", "--output", target);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("没有.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("湖榆县竹漪镇人民政府", File.ReadAllText(target), StringComparison.Ordinal);
    }
}
