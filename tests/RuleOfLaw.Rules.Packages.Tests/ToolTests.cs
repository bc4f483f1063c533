namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>The command is installed from its package and runs.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolTests(PackedPackages packages)
{
    [Fact]
    public async Task The_tool_is_installed_and_assesses()
    {
        var folder = packages.NewFolder("tool");
        await packages.Dotnet.Run(folder, "tool", "install", "ruleoflaw", "--tool-path", folder, "--add-source", packages.Feed, "--version", packages.Version);
        var output = await packages.Dotnet.RunProgram(Path.Combine(folder, "ruleoflaw"), folder, "assess", Repository.Path("samples", "reports", "2-middling-township.txt"));
        Assert.Contains("石泓乡2024年法治政府建设工作报告", output, StringComparison.Ordinal);
        Assert.Contains("ROL5001", output, StringComparison.Ordinal);
    }
}
