using System.Globalization;
using System.Text.Json;
using Snapshooter.Xunit;

namespace RuleOfLaw.SampleHost.Tests;

[Collection(TestCollections.Assessments)]
public sealed class AssessCommandTests
{
    private const string Good = "samples/reports/1-good-township.txt";
    private const string Middling = "samples/reports/2-middling-township.txt";
    private const string Faulty = "samples/reports/4-faulty-township.txt";

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(HostRun.Root, "samples", "reports"), "*.txt").Order(StringComparer.Ordinal))
            {
                data.Add(Path.GetFileNameWithoutExtension(file), "zh");
                data.Add(Path.GetFileNameWithoutExtension(file), "en");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_text_of_a_sample_is_as_before(string sample, string language)
    {
        var run = HostRun.Of("assess", $"samples/reports/{sample}.txt", "--lang", language);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Snapshot.Match(run.Output, $"{sample}.{language}.txt");
    }

    [Theory]
    [InlineData("1-good-township", "zh")]
    [InlineData("4-faulty-township", "zh")]
    [InlineData("4-faulty-township", "en")]
    public void The_ledger_of_a_sample_is_as_before(string sample, string language) =>
        Snapshot.Match(HostRun.Of("assess", $"samples/reports/{sample}.txt", "--lang", language, "--ledger").Output.Split("\n\n")[2..9], $"{sample}.{language}.ledger");

    [Fact]
    public void A_folder_is_assessed_file_by_file_in_order()
    {
        var run = HostRun.Of("assess", "samples/reports", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            Directory.GetFiles(Path.Combine(HostRun.Root, "samples", "reports"), "*.txt").Select(file => $"samples/reports/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("file").GetString()!));
    }

    [Fact]
    public void A_file_named_twice_is_assessed_once()
    {
        using var json = JsonDocument.Parse(HostRun.Of("assess", Good, Good, "samples/reports", "--format", "json").Output);
        Assert.Equal(4, json.RootElement.GetProperty("reports").GetArrayLength());
    }

    [Theory]
    [InlineData(Good, "error", ExitCode.Done)]
    [InlineData(Good, "warning", ExitCode.Findings)]
    [InlineData(Faulty, "error", ExitCode.Findings)]
    [InlineData(Middling, "error", ExitCode.Findings)]
    [InlineData(Faulty, "never", ExitCode.Done)]
    public void The_exit_code_follows_fail_on(string file, string failOn, int exitCode) => Assert.Equal(exitCode, HostRun.Of("assess", file, "--fail-on", failOn).ExitCode);

    /// <summary>Contents by name: a theory's data go through the test platform, which 20 MB would choke.</summary>
    private static readonly Dictionary<string, byte[]> UnreadableFiles = new(StringComparer.Ordinal)
    {
        ["empty.txt"] = [],
        ["blank.txt"] = " \n\n"u8.ToArray(),
        ["picture.txt"] = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13],
        ["encoding.txt"] = [0x81, 0xFF, 0xFF, 0x30],
        ["huge.txt"] = new byte[(20 * 1024 * 1024) + 1],
    };

    public static TheoryData<string> UnreadableNames => [.. UnreadableFiles.Keys];

    [Theory]
    [MemberData(nameof(UnreadableNames))]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_assessed(string name)
    {
        using var folder = new TemporaryFolder();
        var bad = folder.Write(name, UnreadableFiles[name]);
        var run = HostRun.Of("assess", bad, Good);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(bad, run.Error, StringComparison.Ordinal);
        Assert.Contains("竹漪镇人民政府关于2024年", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_folder_without_reports_are_named()
    {
        using var folder = new TemporaryFolder();
        var run = HostRun.Of("assess", "no-such-file.txt", folder.Path, Good);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("no-such-file.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains(folder.Path, run.Error, StringComparison.Ordinal);
        Assert.Contains("竹漪镇", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("assess", Good, "--format", "xml")]
    [InlineData("assess", Good, "--fail-on", "sometimes")]
    [InlineData("no-such-command")]
    public void Bad_usage_is_told_on_standard_error(params string[] args)
    {
        var run = HostRun.Of(args);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void An_unknown_option_is_told_and_the_files_are_assessed()
    {
        var run = HostRun.Of("assess", Good, "--no-such-option");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--no-such-option", run.Error, StringComparison.Ordinal);
        Assert.Contains("竹漪镇", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_file_gets_what_the_screen_would(string format)
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "out");
        var run = HostRun.Of("assess", Good, "--format", format, "--output", output);
        Assert.Equal((ExitCode.Done, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(HostRun.Of("assess", Good, "--format", format).Output, File.ReadAllText(output).ReplaceLineEndings("\n"));
        Assert.Equal([output], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told()
    {
        var run = HostRun.Of("assess", Good, "--output", "/no/such/folder/out.txt");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("/no/such/folder/out.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Timing_tells_stages_and_the_slowest_rules_on_standard_error_and_changes_no_output()
    {
        var run = HostRun.Of("assess", Good, Faulty, "--timing");
        var plain = HostRun.Of("assess", Good, Faulty);
        Assert.Equal((plain.ExitCode, plain.Output, string.Empty), (run.ExitCode, run.Output, plain.Error));
        var tables = run.Error.TrimEnd().Split("\n\n");
        Assert.Equal(["parse", "configure", "evaluate", "review", "suppress", "score"], Rows(tables[0]).Select(row => row[0]));
        Assert.All(Rows(tables[0]), row => Assert.Equal("2", row[1]));
        var rules = Rows(tables[1]);
        Assert.Equal(10, rules.Length);
        Assert.All(rules, row => Assert.StartsWith("ROL", row[0], StringComparison.Ordinal));
        Assert.Equal(rules.Select(row => decimal.Parse(row[2], CultureInfo.InvariantCulture)).OrderDescending(), rules.Select(row => decimal.Parse(row[2], CultureInfo.InvariantCulture)));

        static string[][] Rows(string table) => [.. table.Split('\n').Skip(2).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    [Fact]
    public void Names_that_look_like_markup_are_shown_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("[red]x.txt", "[bold]镇2024年法治政府建设年度报告\n一、[blink]成效\n");
        Assert.Contains("[bold]镇2024年", HostRun.Of("assess", file).Output, StringComparison.Ordinal);
    }
}
