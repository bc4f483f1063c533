namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>The sample of a third-party pack, copied as it is to where nothing but the packed packages is, builds, passes its tests and runs.</summary>
[Collection(PackageTests.Name)]
public sealed class CustomRulesTests(PackedPackages packages)
{
    [Fact]
    public async Task The_third_partys_pack_builds_tests_and_runs_on_packages()
    {
        var folder = packages.NewFolder("samples", "CustomRules");
        Copy(Repository.Path("samples", "CustomRules"), folder);
        File.Copy(Repository.Path("Version.props"), Path.Combine(packages.Root, "Version.props"));
        Assert.Contains("Passed:     6", await packages.Dotnet.Run(folder, "test"), StringComparison.Ordinal);

        var report = Path.Combine(packages.Root, "report.txt");
        await File.WriteAllTextAsync(report, "柳溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n开展赶场日普法12场。\n二、2025年工作安排\n（一）每月开展集市普法1场。\n");
        var output = await packages.Dotnet.Run(folder, "run", "--project", "Huyu.Assess", "--", report);
        Assert.Contains("huyu-township 1.2.0", output, StringComparison.Ordinal);
        Assert.Contains("县里的重点  2.0 / 3", output, StringComparison.Ordinal);
        Assert.Contains("HUYU5001 赶场日的安排没有写由谁牵头", output, StringComparison.Ordinal);
        Assert.DoesNotContain("HUYU2002", output, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
