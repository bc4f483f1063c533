using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class ProblemReaderTests
{
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
