namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class PublicityReaderTests
{
    [Fact]
    public void An_activity_has_audience_form_law_figures_and_day()
    {
        var activity = Assert.Single(ParsingTest.Results("“12·4”国家宪法日，面向青少年围绕《宪法》举办模拟法庭3场，覆盖400人次。").Activities);
        Assert.Equal(["youth"], activity.Audiences.ToArray());
        Assert.Equal(["court"], activity.Forms.ToArray());
        Assert.Equal("宪法", Assert.Single(activity.Laws).Title);
        Assert.Equal([3, 400], activity.Figures.Select(figure => (int)figure.Value));
        Assert.Equal("constitution-day", Assert.Single(activity.Campaigns).Campaign!.Id);
    }

    [Fact]
    public void Each_part_between_semicolons_is_an_activity_of_its_own() =>
        Assert.Equal(2, ParsingTest.Results("面向企业开展法治体检8次；面向老年人举办防诈讲座5场。").Activities.Length);

    [Fact]
    public void Plans_are_no_activities() =>
        Assert.Empty(ParsingTest.Parse("竹漪镇2024年法治政府建设年度报告\n一、2025年工作安排\n举办普法讲座6场。\n").Activities);
}
