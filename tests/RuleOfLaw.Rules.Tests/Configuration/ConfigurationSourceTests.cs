using Microsoft.Extensions.Configuration;
using RuleOfLaw.Rules.Configuration;

namespace RuleOfLaw.Rules.Tests.Configuration;

public sealed class ConfigurationSourceTests
{
    [Fact]
    public void A_file_is_read_with_its_lines()
    {
        var source = ConfigurationSource.Parse("# 说明\nroot = true\n\nrol_diagnostic.ROL2001.severity = error\n; 注释\nrol_rule.ROL1006.minimum_characters=80\n", "a.rolconfig");
        Assert.Equal(
            [("root", "true", 2), ("rol_diagnostic.ROL2001.severity", "error", 4), ("rol_rule.ROL1006.minimum_characters", "80", 6)],
            source.Entries.Select(entry => (entry.Key, entry.Value, entry.Line)));
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void A_section_is_the_first_part_of_its_keys() => Assert.Equal(
        ("rol_rule.ROL1006.minimum_characters", 2),
        ConfigurationSource.Parse("[rol_rule.ROL1006]\nminimum_characters = 80", "a").Entries.Select(entry => (entry.Key, entry.Line)).Single());

    [Fact]
    public void A_line_that_is_no_setting_is_told_and_the_others_hold()
    {
        var source = ConfigurationSource.Parse("rol_profile = strict\r\n这一行写错了\r\nroot = true", "a");
        Assert.Equal(2, source.Entries.Length);
        var problem = Assert.Single(source.Problems);
        Assert.Equal("a:2", problem.Place);
        Assert.Contains("这一行写错了", problem.Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_is_told()
    {
        var source = ConfigurationSource.Parse("root = true\nroot = false", "a");
        Assert.Empty(source.Entries);
        Assert.Single(source.Problems);
    }

    [Fact]
    public void Of_an_applications_configuration_only_its_own_keys_are_taken_whatever_their_provider()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Logging:LogLevel:Default"] = "Warning",
            ["rol_diagnostic:ROL2001:severity"] = "none",
            ["ROL_RULE:ROL1006:MINIMUM_CHARACTERS"] = "80",
            ["rol_profile"] = "strict",
        }).Build();
        var source = ConfigurationSource.From(configuration);
        Assert.Equal(["rol_diagnostic.ROL2001.severity", "rol_profile", "ROL_RULE.ROL1006.MINIMUM_CHARACTERS"], source.Entries.Select(entry => entry.Key));
        Assert.Equal(3, source.Entries.Length);
    }
}
