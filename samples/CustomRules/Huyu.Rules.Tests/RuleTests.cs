using Huyu.Rules.Rules;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Testing;

namespace Huyu.Rules.Tests;

public sealed class RuleTests
{
    private static readonly Action<RuleOfLawOptions> Pack = options => options.AddHuyuRules();

    [Fact]
    public void Market_days_without_a_number_are_told_but_told() => RuleVerifier<NoMarketDay>.Verify(
        """
        柳溪镇2024年法治政府建设年度报告
        一、主要举措和成效
        开展{|HUYU2001:赶场日普法|}。
        """,
        Pack);

    [Fact]
    public void A_town_without_market_days_is_told_by_name()
    {
        var report = new AnnualReportBuilder().WithIssuer("柳溪镇人民政府", IssuerKind.Town).AddContent(ContentKind.Results).AddFigure(6, "场", "普法讲座").Build();
        RuleVerifier<NoMarketDay>.Verify(report, ["柳溪镇人民政府没有写赶场日普法"], Pack);
    }

    [Fact]
    public void The_countys_rubric_scores_its_towns()
    {
        var report = new AnnualReportBuilder().AddContent(ContentKind.Results).AddTopic(HuyuRules.MarketDay, "开展赶场日普法12场。", TopicStrength.Figure).Build();
        var score = ReportAssessor.Create(Pack).Assess(report).Score;
        Assert.Equal("huyu-township", score.Rubric.Id);
        Assert.Equal(3, Assert.Single(score.Sections, section => section.Section.Id == "county").Value);
    }
}
