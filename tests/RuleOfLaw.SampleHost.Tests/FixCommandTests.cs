using System.Text;

namespace RuleOfLaw.SampleHost.Tests;

public sealed class FixCommandTests
{
    private const string Report = "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。学习《公务人员政务处分法》3场，依据《治安管理处罚条例》处罚2人。\n";

    [Fact]
    public void The_corrected_text_stands_beside_the_original_and_a_second_run_finds_nothing_left()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", Report);
        var run = HostRun.Of("fix", file);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("-（一）普法。学习《公务人员政务处分法》3场", run.Output, StringComparison.Ordinal);
        Assert.Contains("+（一）普法。学习《公职人员政务处分法》3场", run.Output, StringComparison.Ordinal);
        Assert.Contains("已修正 1 处", run.Output, StringComparison.Ordinal);
        Assert.Contains("另有 1 处需核对", run.Output, StringComparison.Ordinal);
        Assert.Equal(Report, File.ReadAllText(file));
        var corrected = Path.Combine(folder.Path, "报告.fixed.txt");
        Assert.Equal(Report.Replace("公务人员", "公职人员", StringComparison.Ordinal), File.ReadAllText(corrected));

        var again = HostRun.Of("fix", corrected);
        Assert.Contains("没有可以自动修正的问题", again.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "报告.fixed.fixed.txt")));
    }

    [Fact]
    public void Unsafe_fixes_are_applied_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", Report);
        HostRun.Of("fix", file, "--unsafe", "--in-place");
        Assert.Contains("依据《治安管理处罚法》处罚2人", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("nothing to fix", HostRun.Of("fix", file, "--unsafe", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("报告.txt", Report);
        var run = HostRun.Of("fix", file, "--dry-run");
        Assert.Contains("可修正 1 处", run.Output, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
        Assert.Equal(Report, File.ReadAllText(file));
    }

    [Fact]
    public void A_file_keeps_its_encoding_and_a_folder_its_corrected_texts_apart()
    {
        using var folder = new TemporaryFolder();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        folder.Write("甲.txt", gb18030.GetBytes(Report));
        folder.Write("乙.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Report)]);
        Assert.Equal(ExitCode.Done, HostRun.Of("fix", folder.Path).ExitCode);
        Assert.Contains("公职人员", gb18030.GetString(File.ReadAllBytes(Path.Combine(folder.Path, "甲.fixed.txt"))), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(folder.Path, "乙.fixed.txt"))[..3]);

        HostRun.Of("fix", folder.Path);
        Assert.Equal(4, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_file_that_is_missing_is_told()
    {
        var run = HostRun.Of("fix", "没有.txt");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("没有.txt", run.Error, StringComparison.Ordinal);
    }
}
