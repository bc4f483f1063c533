using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class OutlineReaderTests
{
    [Theory]
    [InlineData("（一）规范执法\n办理案件3件。", "规范执法")]
    [InlineData("（一）规范执法。办理案件3件。", "规范执法")]
    [InlineData("（一规范执法\n办理案件3件。", "规范执法")]
    [InlineData("一)规范执法\n办理案件3件。", "规范执法")]
    [InlineData("1.规范执法\n办理案件3件。", "规范执法")]
    [InlineData("1、规范执法\n办理案件3件。", "规范执法")]
    [InlineData("①规范执法\n办理案件3件。", "规范执法")]
    [InlineData("（1）规范执法\n办理案件3件。", "规范执法")]
    [InlineData("（一）规范执法方面\n办理案件3件。", "规范执法方面")]
    [InlineData("（一）规范文明执法推动法治走深走实我镇办理案件3件，其中罚款2件。", "规范文明执法推动法治走深走实")]
    [InlineData("规范公正文明执法\n2024年办理行政处罚案件3件，组织执法人员培训2次，参加培训30人次。", "规范公正文明执法")]
    public void A_heading_of_every_scheme_is_found(string section, string heading)
    {
        var outline = ParsingTest.Parse($"竹漪镇2024年法治政府建设年度报告\n一、主要举措和成效\n{section}\n二、存在的问题\n执法力量不足。\n").Outline;
        Assert.Equal([(1, "主要举措和成效"), (2, heading), (1, "存在的问题")], outline.Select(item => (item.Level, item.Heading)));
    }

    [Fact]
    public void Numbers_may_run_on_across_parents()
    {
        var outline = ParsingTest.Parse("一、主要举措和成效\n1、执法\n办案3件。\n2、普法\n宣讲3场。\n二、存在的问题\n3、力量不足\n人手少。\n").Outline;
        Assert.Equal([(1, 1), (2, 1), (2, 2), (1, 2), (2, 3)], outline.Select(item => (item.Level, item.Number!.Value)));
    }

    [Fact]
    public void The_same_numeral_may_stand_at_two_levels()
    {
        var outline = ParsingTest.Parse("一、主要举措和成效\n一、执法\n办案3件。\n二、普法\n宣讲3场。\n二、存在的问题\n力量不足。\n").Outline;
        Assert.Equal([1, 2, 2, 1], outline.Select(item => item.Level));
    }

    [Fact]
    public void A_series_inside_a_paragraph_has_its_items()
    {
        var outline = ParsingTest.Parse("一、主要举措和成效\n（一）执法\n一是加强培训，培训6次；二是严格审核，审核5件；三是公开结果。\n").Outline;
        Assert.Equal(3, outline.Count(item => item is { IsInline: true, Scheme: NumberingScheme.Ordinal } or { Scheme: NumberingScheme.Ordinal }));
    }

    [Theory]
    [InlineData("1.2025年新建驿站2处。\n2.12个村全部建档。\n3.6月底前完成。\n", "1 2 3")]
    [InlineData("1、8个社区建档。\n2、2个市场挂牌。\n", "1 2")]
    [InlineData("1.宣传。3.15当天设点。\n3.15国际消费者权益日设点2处。\n", "1")]
    [InlineData("1.培训。\n2.5万元经费到位。\n", "1")]
    public void A_number_may_stand_before_a_count(string items, string numbers)
    {
        var outline = ParsingTest.Parse($"竹漪镇2024年法治政府建设年度报告\n一、2025年工作安排\n{items}").Outline;
        Assert.Equal(numbers, string.Join(' ', outline.Where(item => item.Scheme == NumberingScheme.Arabic).Select(item => item.Number)));
    }

    [Theory]
    [InlineData("一是培训6次；二是审核5件；二是公开结果；三是评查2次。", "1 2 2 3")]
    [InlineData("一是培训6次；二是审核5件；四是评查2次。", "1 2 4")]
    [InlineData("一是培训6次；三是评查2次。", "1 3")]
    [InlineData("一是培训6次，做法一是轮训，二是跟班；二是审核5件。", "1 2")]
    [InlineData("一是培训。一是轮训；二是跟班；二是审核5件。", "1 1 2")]
    public void A_series_with_a_wrong_number_goes_on(string series, string numbers)
    {
        var outline = ParsingTest.Parse($"竹漪镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）执法\n{series}\n").Outline;
        Assert.Equal(numbers, string.Join(' ', outline.Where(item => item.Scheme == NumberingScheme.Ordinal).Select(item => item.Number)));
    }

    [Fact]
    public void Headings_without_numbers_have_two_levels()
    {
        const string text = "竹漪镇2024年法治政府建设年度报告\n2024年，竹漪镇推进法治政府建设。现将有关情况报告如下。\n主要举措和成效\n党政主要负责人履行第一责任人职责情况\n镇党委书记主持研究法治议题4次，镇长带队督查6次。全年讲法治课2次。\n渡口执法\n检查渡船120艘次，立案3件。全部结案，并且随案讲法。\n政务公开\n"
            + "调解工作\n全年调解纠纷46件，成功45件。余下1件由包案领导跟进。\n面临的困难\n力量不足。全镇只有1名专职调解员，主要是编制少。\n2025年工作安排\n招录2人。6月底前完成招录和培训，由司法所负责。\n";
        var outline = ParsingTest.Parse(text).Outline;
        Assert.Equal(
            [(1, "主要举措和成效"), (2, "党政主要负责人履行第一责任人职责情况"), (2, "渡口执法"), (2, "政务公开"), (2, "调解工作"), (1, "面临的困难"), (1, "2025年工作安排")],
            outline.Select(item => (item.Level, item.Heading)));
    }

    [Fact]
    public void Headings_without_numbers_and_without_a_chapter_have_one_level()
    {
        const string text = "竹漪镇2024年法治政府建设年度报告\n2024年，竹漪镇推进法治政府建设。现将有关情况报告如下。\n渡口执法\n检查渡船120艘次，立案3件。全部结案，并且随案讲法。\n政务公开\n"
            + "调解工作\n全年调解纠纷46件，成功45件。余下1件由包案领导跟进。\n";
        Assert.All(ParsingTest.Parse(text).Outline, item => Assert.Equal(1, item.Level));
    }

    [Theory]
    [InlineData("一、夯实根基提质效\n办理案件3件，宣讲8场。\n二、直面短板找差距\n普法针对性不强，执法力量不足，形式单一。\n三、锚定目标再出发\n2025年，进一步加强宣传，着力完善制度，继续推进执法。\n", "Results Shortfalls Plan")]
    [InlineData("一、党政主要负责人履行推进法治建设第一责任人职责情况\n主持会议2次。\n二、主要举措和成效\n办案3件。\n三、存在问题及下一步打算\n（一）存在的问题\n力量不足。\n（二）下一步打算\n招录2人。\n", "FirstResponsibility Results Shortfalls Plan")]
    [InlineData("一、主要举措和成效\n（一）党政主要负责人履行推进法治建设第一责任人职责\n主持会议2次。\n（二）规范执法\n办案3件。\n二、存在的不足和原因\n力量不足。\n三、2025年主要安排\n招录2人。\n", "Results FirstResponsibility Shortfalls Plan")]
    public void The_contents_are_found_by_what_the_text_says(string body, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', ParsingTest.Parse($"竹漪镇2024年法治政府建设年度报告\n{body}").Contents.Where(content => content.Kind < ContentKind.Overview).Select(content => content.Kind)));

    [Fact]
    public void A_long_text_of_one_mark_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("一是推进工作。", 50_000));
        Assert.Equal(50_000, ParsingTest.Parse(text).Sentences.Length);
    }

    [Fact]
    public void Five_megabytes_without_a_line_break_are_read()
    {
        var one = Repository.Read("samples", "reports", "1-good-township.txt").ReplaceLineEndings(string.Empty);
        var figures = ParsingTest.Parse(one).Figures.Length;
        var times = (5_000_000 / System.Text.Encoding.UTF8.GetByteCount(one)) + 1;
        Assert.InRange(ParsingTest.Parse(string.Concat(Enumerable.Repeat(one, times))).Figures.Length, figures * times * 9 / 10, figures * times * 11 / 10);
    }
}
