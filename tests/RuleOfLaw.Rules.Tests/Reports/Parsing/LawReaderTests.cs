using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class LawReaderTests
{
    [Theory]
    [InlineData("宣传《行政处罚法》。", LawStatus.Current)]
    [InlineData("宣传《中华人民共和国行政处罚法》。", LawStatus.Current)]
    [InlineData("宣传行政处罚法。", LawStatus.Current)]
    [InlineData("宣传《信访条例》。", LawStatus.Repealed)]
    [InlineData("宣传《婚姻法》。", LawStatus.Repealed)]
    [InlineData("宣传《法治宣传教育法》。", LawStatus.NotYetInForce)]
    [InlineData("宣传《公务人员政务处分法》。", LawStatus.Misquoted)]
    [InlineData("开展未成年保护法宣传月。", LawStatus.Misquoted)]
    [InlineData("宣传《环保法》。", LawStatus.Nickname)]
    [InlineData("落实《湖榆县物业管理办法》。", LawStatus.LocalRule)]
    [InlineData("落实《法治政府建设实施纲要（2021—2025年）》。", LawStatus.PlanInPeriod)]
    [InlineData("落实《法治政府建设实施纲要（20212025年）》。", LawStatus.PlanInPeriod)]
    [InlineData("落实《法治政府建设实施纲要（2015—2020年）》。", LawStatus.PlanExpired)]
    [InlineData("印发《竹漪镇2024年普法要点》。", LawStatus.Document)]
    public void A_title_is_resolved_for_the_reporting_year(string sentence, LawStatus status) => Assert.Equal(status, Assert.Single(ParsingTest.Results(sentence).Laws).Status);

    [Theory]
    [InlineData("宣传《宪法》《民法典》《刑法》。", 3)]
    [InlineData("宣传《宪法》、《民法典》。", 2)]
    [InlineData("落实《关于印发〈普法责任清单〉的通知》。", 1)]
    [InlineData("宣传宪法、民法典。", 2)]
    [InlineData("《农村土地承包法》宣传到户。", 1)]
    [InlineData("执法人员学习法律法规。", 0)]
    public void Titles_in_a_row_are_told_apart(string sentence, int count) => Assert.Equal(count, ParsingTest.Results(sentence).Laws.Length);

    [Fact]
    public void A_law_is_judged_by_the_reporting_year_and_not_by_today()
    {
        Assert.Equal(LawStatus.Current, ParsingTest.Results("宣传《信访条例》。", year: 2021).Laws[0].Status);
        Assert.Equal(LawStatus.ReplacedWithinYear, ParsingTest.Results("宣传《信访条例》。", year: 2022).Laws[0].Status);
        Assert.Equal(LawStatus.Repealed, ParsingTest.Results("宣传《信访条例》。", year: 2023).Laws[0].Status);
    }
}
