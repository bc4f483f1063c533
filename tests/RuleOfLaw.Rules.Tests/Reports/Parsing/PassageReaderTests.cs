namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class PassageReaderTests
{
    [Fact]
    public void Numbers_names_and_formulas_are_masked()
    {
        var passages = ParsingTest.Results("竹漪镇深入学习贯彻习近平法治思想，全年办理案件36件，罚款4.2万元。").Passages;
        Assert.Equal("@全年办理案件#件罚款#万元", passages[^1].Masked);
    }
}
