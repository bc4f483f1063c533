using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class ProblemReaderTests
{
    [Fact]
    public void A_paragraph_whose_first_sentence_heads_it_is_one_problem_and_one_measure()
    {
        var report = ParsingTest.Parse(
            "竹漪镇2024年法治政府建设年度报告\n一、存在的问题\n渡口普法参与的人少。9个渡口里有4个全年没有讲过课。\n执法力量不足。全镇只有3人持证，主要是编制少。\n二、2025年工作安排\n"
            + "把课讲到渡口。9个渡口每季度各讲1场。\n充实执法队伍。6月底前招录2人，由综合执法队负责。\n");
        Assert.Equal(["渡口普法参与的人少。", "执法力量不足。"], report.Problems.Select(problem => report.At(problem.Span)));
        Assert.Equal(["把课讲到渡口。", "充实执法队伍。"], report.Measures.Select(measure => report.At(measure.LeadSpan)));
    }

    [Theory]
    [InlineData("普法内容可能过于笼统。", Vagueness.Hedged)]
    [InlineData("还需要进一步加大宣传力度。", Vagueness.Wish)]
    [InlineData("执法水平有待提高。", Vagueness.Bare)]
    public void What_makes_a_problem_vague_is_marked(string problem, Vagueness kind)
    {
        var report = ParsingTest.Parse($"竹漪镇2024年法治政府建设年度报告\n一、存在的问题\n（一）{problem}\n（二）人手不足。\n");
        Assert.Contains(report.Problems[0].Vagueness, mark => mark.Kind == kind);
        Assert.Empty(report.Problems[1].Vagueness);
    }
}
