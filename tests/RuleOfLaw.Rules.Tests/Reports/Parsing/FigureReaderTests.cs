using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("发放资料两万余人次。", 20_000, "人次", FigureBound.Over)]
    [InlineData("给老人讲防骗26课。", 26, "课", FigureBound.Exact)]
    [InlineData("举办讲座三十二场。", 32, "场", FigureBound.Exact)]
    [InlineData("办理案件一百零五件。", 105, "件", FigureBound.Exact)]
    [InlineData("投入3.5万元。", 35_000, "元", FigureBound.Exact)]
    [InlineData("发放手册1.2万余册。", 12_000, "册", FigureBound.Over)]
    [InlineData("发放手册１２００册。", 1200, "册", FigureBound.Exact)]
    [InlineData("发放手册1,270册。", 1270, "册", FigureBound.Exact)]
    [InlineData("覆盖近百人。", 100, "人", FigureBound.Under)]
    [InlineData("参加者不足百人。", 100, "人", FigureBound.Under)]
    [InlineData("逾20万元。", 200_000, "元", FigureBound.Over)]
    [InlineData("约40人参加。", 40, "人", FigureBound.About)]
    [InlineData("不少于6次。", 6, "次", FigureBound.Over)]
    [InlineData("达到三分之二以上。", 66.6666, "%", FigureBound.Over)]
    [InlineData("化解率达百分之九十八点六。", 98.6, "%", FigureBound.Exact)]
    [InlineData("半数以上的村建成。", 50, "%", FigureBound.Over)]
    [InlineData("每户少跑5趟。", 5, "趟", FigureBound.Exact)]
    [InlineData("在一处工地查出隐患。", 1, "处", FigureBound.Exact)]
    [InlineData("对协管员集中训练两轮。", 2, "轮", FigureBound.Exact)]
    public void An_amount_is_read_in_every_form(string sentence, double value, string unit, FigureBound bound)
    {
        var figure = Assert.Single(ParsingTest.Results(sentence).Figures);
        Assert.Equal((decimal)value, figure.Value, 3);
        Assert.Equal((unit, bound), (figure.Unit, figure.Bound));
    }

    [Theory]
    [InlineData("3至5次", 3, 5)]
    [InlineData("3-5次", 3, 5)]
    [InlineData("三五次", 3, 5)]
    [InlineData("三到五次", 3, 5)]
    public void A_range_has_two_ends(string amount, int low, int high)
    {
        var figure = Assert.Single(ParsingTest.Results($"每村开展{amount}。").Figures);
        Assert.Equal((low, high), ((int)figure.Value, (int)figure.UpperValue!));
    }

    [Theory]
    [InlineData("2024年3月5日印发竹政发〔2024〕12号。")]
    [InlineData("落实《行政处罚法》第五十八条。")]
    [InlineData("深化法律“七进”，落实三项制度，做到一岗双责。")]
    [InlineData("上午9:00-11:30值班，热线12348畅通。")]
    [InlineData("落实《八五普法规划（2021—2025年）》。")]
    [InlineData("关爱退伍人员，建设园区二期工程。")]
    [InlineData("跨前一步，一起努力，心往一处想。")]
    [InlineData("征地和邻里积怨混在一处，力量要拧到一处。")]
    [InlineData("稳妥做好二轮延包和三轮承包衔接，整治三轮车和二次供水。")]
    public void Numbers_that_count_nothing_are_no_figures(string sentence) => Assert.Empty(ParsingTest.Results(sentence).Figures);

    [Theory]
    [InlineData("2023年调解纠纷40件。", 2023)]
    [InlineData("调解纠纷40件。", 2024)]
    [InlineData("今年调解纠纷40件。", 2024)]
    [InlineData("上年调解纠纷40件。", 2023)]
    public void A_figure_has_the_nearest_year_or_the_reports(string sentence, int year) => Assert.Equal(year, Assert.Single(ParsingTest.Results(sentence).Figures).Year);

    [Theory]
    [InlineData("全年调解纠纷40件。", FigureScope.Year)]
    [InlineData("9月调解纠纷40件。", FigureScope.PartOfYear)]
    [InlineData("宣传日当天接待40人。", FigureScope.Occasion)]
    [InlineData("塬畔村调解纠纷40件。", FigureScope.Place)]
    [InlineData("各村调解纠纷40件。", FigureScope.Year)]
    [InlineData("累计调解纠纷40件。", FigureScope.Cumulative)]
    public void A_figure_has_its_scope(string sentence, FigureScope scope) => Assert.Equal(scope, Assert.Single(ParsingTest.Results(sentence).Figures).Scope);

    [Fact]
    public void A_verb_alone_counts_what_went_before()
    {
        var figures = ParsingTest.Results("收到行政裁决申请46件，受理41件，其中撤回3件。").Figures;
        Assert.Equal([("行政裁决", "receive"), ("行政裁决", "accept")], figures.Take(2).Select(figure => (figure.Measure, figure.Deed)));
    }

    [Fact]
    public void A_comparison_is_none_of_this_years_figures()
    {
        var figures = ParsingTest.Results("受理案件308件，较2023年的251件增加57件，同比增长22.7%。").Figures;
        Assert.Equal([FigureComparison.None, FigureComparison.Base, FigureComparison.Change, FigureComparison.Change], figures.Select(figure => figure.Comparison));
    }

    [Theory]
    [InlineData("审核合同47份，其中土地流转合同26份、工程合同15份、其他合同6份。", 3, true)]
    [InlineData("办理案件46件，其中占道经营19件、违法建设8件，法制审核5件。", 2, false)]
    [InlineData("接待群众53人（男28人、女25人）。", 2, true)]
    [InlineData("任务分为执法12项、普法8项。", 0, false)]
    public void A_total_has_its_parts(string sentence, int parts, bool isExhaustive)
    {
        var sums = ParsingTest.Results(sentence).Sums;
        Assert.Equal(parts > 0 ? 1 : 0, sums.Length);
        if (parts > 0)
        {
            Assert.Equal((parts, isExhaustive), (sums[0].Parts.Length, sums[0].IsExhaustive));
        }
    }

    [Fact]
    public void A_rate_has_its_numerator_and_denominator()
    {
        var rate = Assert.Single(ParsingTest.Results("受理纠纷231件，调处成功219件，成功率94.8%。").Rates);
        Assert.Equal((219m, 231m, 94.8m), (rate.Numerator.Value, rate.Denominator.Value, decimal.Round(rate.Computed!.Value, 1)));
    }

    [Fact]
    public void Two_numbers_before_a_rate_of_something_else_are_not_its_own() => Assert.Empty(ParsingTest.Results("受理投诉30件，办结28件，满意率100%。").Rates);
}
