namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>From nothing to a passing rule test: the template is installed from its package, makes a project, and that project's tests pass.</summary>
[Collection(PackageTests.Name)]
public sealed class TemplateTests(PackedPackages packages)
{
    [Fact]
    public async Task A_new_rule_pack_builds_and_its_tests_pass_in_under_40_lines_of_own_code()
    {
        var hive = packages.NewFolder("hive");
        var folder = packages.NewFolder("template");
        await packages.Dotnet.Run(folder, "new", "install", packages.PathOf("RuleOfLaw.Rules.Templates"), "--debug:custom-hive", hive);
        await packages.Dotnet.Run(folder, "new", "ruleoflaw-rules", "-n", "RiverRules", "--idPrefix", "RIVER", "--debug:custom-hive", hive);
        var pack = Path.Combine(folder, "RiverRules");
        string[] files = ["README.md", "RiverRules.Tests/MeetingWithoutNumberTests.cs", "RiverRules.Tests/RiverRules.Tests.csproj", "RiverRules.slnx", "RiverRules/RiverRules.csproj", "RiverRules/Rules/MeetingWithoutNumber.cs", "RiverRules/Rules/MeetingWithoutNumber.md"];
        Assert.Equal(files, Directory.GetFiles(pack, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(pack, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        var code = files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(file => File.ReadAllText(Path.Combine(pack, file))).ToList();
        Assert.Contains(code, text => text.Contains("\"RIVER2001\"", StringComparison.Ordinal));
        Assert.InRange(code.Sum(text => text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line))), 1, 39);
        Assert.Contains("Passed:     2", await packages.Dotnet.Run(pack, "test"), StringComparison.Ordinal);
    }
}
