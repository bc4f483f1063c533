using RuleOfLaw.Rules.Configuration;

namespace RuleOfLaw.Rules.Tests.Configuration;

public sealed class ConfigurationFilesTests
{
    [Fact]
    public void Files_are_found_from_the_reports_folder_upwards_to_the_root_and_named_from_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "rol_diagnostic.ROL1003.severity = none");
        folder.Write("县/.rolconfig", "root = true");
        folder.Write("县/镇/.rolconfig", "rol_diagnostic.ROL1003.severity = info");
        folder.Write("县/乡/.rolconfig", "rol_diagnostic.ROL1003.severity = error");
        var sources = ConfigurationFiles.For(Path.Combine(folder.Path, "县", "镇", "2024", "报告.txt"));
        Assert.Equal(["../.rolconfig", "../../.rolconfig"], sources.Select(source => source.Name));
    }

    [Fact]
    public void Without_a_root_every_folder_above_is_looked_at()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "rol_diagnostic.ROL1003.severity = none");
        folder.Write("镇/.rolconfig", "rol_diagnostic.ROL1003.severity = info");
        Assert.Equal([".rolconfig", "../.rolconfig"], ConfigurationFiles.For(Path.Combine(folder.Path, "镇", "报告.txt")).Select(source => source.Name).Take(2));
    }

    [Fact]
    public void A_context_holds_what_lies_beside_the_report()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".rolconfig", "root = true");
        folder.Write("报告.rolsuppress.json", """{ "suppressions": [ { "rule": "ROL1003", "kind": "accepted", "justification": "网页标题里有单位" } ] }""");
        var context = AssessmentContext.Load(Path.Combine(folder.Path, "报告.txt"));
        Assert.Single(context.Configuration);
        Assert.Equal("ROL1003", Assert.Single(context.Suppressions).RuleId);
        Assert.Empty(AssessmentContext.Load(Path.Combine(folder.Path, "别的报告.txt")).Suppressions);
    }
}
