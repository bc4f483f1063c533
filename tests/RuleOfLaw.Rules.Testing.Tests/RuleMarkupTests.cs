using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Testing.Tests;

public sealed class RuleMarkupTests
{
    [Fact]
    public void A_text_without_names_is_one_report()
    {
        var report = Assert.Single(RuleMarkup.Parse("甲[|乙|]\n").Reports);
        Assert.Equal("甲乙\n", report.Text.Text);
        Assert.Empty(report.Context.Configuration);
    }

    [Fact]
    public void Files_stand_below_their_names()
    {
        var reports = RuleMarkup.Parse("""

            === .rolconfig ===
            rol_diagnostic.ROL2001.severity = none
            === a.txt ===
            甲
            === b.txt ===
            乙
            === b.rolsuppress.json ===
            { "suppressions": [ { "rule": "ROL2001", "quote": "乙", "kind": "accepted", "justification": "县里统一公布，不重复" } ] }
            """).Reports;
        Assert.Equal(["a.txt", "b.txt"], reports.Select(report => report.Name));
        Assert.Equal(["甲\n", "乙\n"], reports.Select(report => report.Text.Text));
        Assert.All(reports, report => Assert.Single(Assert.Single(report.Context.Configuration).Entries));
        Assert.Empty(reports[0].Context.Suppressions);
        Assert.Equal(SuppressionKind.Accepted, Assert.Single(reports[1].Context.Suppressions).Kind);
    }

    [Theory]
    [InlineData("=== .rolconfig ===\nrol_profile = strict\n")]
    [InlineData("=== a.txt ===\n甲\n=== a.txt ===\n乙\n")]
    [InlineData("=== a.txt ===\n甲\n=== b.rolreview.json ===\n{}\n")]
    [InlineData("甲\n=== report.txt ===\n乙\n")]
    public void Files_that_belong_to_nothing_are_refused(string markup) => Assert.Throws<FormatException>(() => RuleMarkup.Parse(markup));

    [Fact]
    public void A_line_of_the_report_that_looks_like_a_fence_but_names_nothing_is_text() =>
        Assert.Equal("======\n=== ===\n甲", Assert.Single(RuleMarkup.Parse("======\n=== ===\n甲").Reports).Text.Text);
}
