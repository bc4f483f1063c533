namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class PassageReaderTests
{
    [Fact]
    public void Numbers_names_and_formulas_are_masked()
    {
        var passages = ParsingTest.Results("竹漪镇深入学习贯彻习近平法治思想，全年办理案件36件，罚款4.2万元。").Passages;
        Assert.Equal("@全年办理案件#件罚款#万元", passages[^1].Masked);
    }

    [Fact]
    public void There_is_one_for_each_sentence_at_its_place_whatever_was_left_out_of_the_text()
    {
        var report = ParsingTest.Results("全年 办理 案件 36 件。\nHYPERLINK \"https://example.org/\" 罚款 4.2 万元，\u200B已全部 缴清。末句没有空白。");
        Assert.Equal(report.Sentences.Select(sentence => sentence.Span), report.Passages.Select(passage => passage.Span));
        Assert.Equal(["全年办理案件#件", "罚款#万元已全部缴清", "末句没有空白"], report.Passages.Select(passage => passage.Masked).TakeLast(3));
    }

    [Fact]
    public void They_are_read_once() => Assert.True(ParsingTest.Results("全年办理案件36件。") is var report && report.Passages == report.Passages);
}
