namespace RuleOfLaw.SampleHost.Tests;

public sealed class ConfigCommandTests
{
    [Fact]
    public void What_holds_is_printed_with_the_line_that_decided_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "root = true\nrol_profile = strict\nrol_diagnostic.category-Wording.severity = none\n\nrol_rule.ROL1006.minimum_characters = 80\nrol_diagnostic.ROL50O1.severity = info\n");
        var lines = HostRun.Of("config", Path.Combine(folder.Write("报告.txt", "x"))).Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("rol_diagnostic.ROL6001.severity = none # .rolconfig:3 rol_diagnostic.category-Wording.severity", lines);
        Assert.Contains(lines, line => line.StartsWith("rol_diagnostic.ROL5001.severity = error # strict.rolconfig:", StringComparison.Ordinal));
        Assert.Contains("rol_rule.ROL1006.minimum_characters = 80 # .rolconfig:5", lines);
        Assert.Contains("rol_rule.ROL2010.minimum_characters = 25 # 默认", lines);
        Assert.Contains("警告 ROL0002 .rolconfig:6: 没有规则“ROL50O1”，是不是“ROL5001”？", lines);
    }

    [Fact]
    public void A_folder_has_the_configuration_of_its_reports_and_a_profile_of_the_command_line_comes_last()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "root = true\nrol_diagnostic.ROL5001.severity = info\n");
        var output = HostRun.Of("config", folder.Path, "--profile", "none", "--lang", "en").Output;
        Assert.Matches(@"rol_diagnostic\.ROL5001\.severity = info +# \.rolconfig:2", output);
        Assert.Matches(@"rol_diagnostic\.ROL5002\.severity = none +# none\.rolconfig:\d", output);
    }

    [Fact]
    public void What_was_printed_is_a_configuration_that_comes_to_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "root = true\nrol_profile = strict\n");
        var settings = HostRun.Of("config", folder.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].TrimEnd()).ToList();
        folder.Write(".rolconfig", "root = true\n" + string.Join('\n', settings));
        Assert.Equal(settings, HostRun.Of("config", folder.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].TrimEnd()));
    }

    [Fact]
    public void A_path_that_is_missing_is_told() => Assert.Equal(ExitCode.BadInput, HostRun.Of("config", "没有.txt").ExitCode);
}
