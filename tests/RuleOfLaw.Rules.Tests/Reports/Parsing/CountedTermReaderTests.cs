namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class CountedTermReaderTests
{
    [Theory]
    [InlineData("推进“法律七进”中的法律进机关、进学校、进镇村、进企业、进单位、进家庭。", "法律七进", 7, 6)]
    [InlineData("做到责任到位、人员到位和经费到位“三到位”。", "三到位", 3, 3)]
    [InlineData("做到责任到位、人员到位、经费到位“四个到位”。", "四个到位", 4, 3)]
    [InlineData("坚持来意问明、政策讲明、去处指明“四明”服务。", "四明", 4, 3)]
    [InlineData("做到底数摸清、诉求摸清和隐患摸清的“四摸清”。", "四摸清", 4, 3)]
    [InlineData("走访渔户、船厂、码头“四必看”。", "四必看", 4, 0)]
    [InlineData("重点抓好以下四个方面：组织领导、制度建设、执法监督、法治宣传。", "四个方面", 4, 4)]
    [InlineData("建成“四个一”：一个法治广场、一条法治街区、一处宪法长廊。", "四个一", 4, 3)]
    [InlineData("推进法律“六进”，办宣传活动44场。", "六进", 6, 0)]
    [InlineData("落实行政执法“三项制度”。", "三项制度", 3, 0)]
    public void A_counted_term_has_the_list_that_belongs_to_it(string sentence, string term, int count, int items)
    {
        var found = ParsingTest.Results(sentence).CountedTerms[0];
        Assert.Equal((term, count, items), (found.Term, found.Count, found.Items.Length));
    }

    [Fact]
    public void A_list_that_spells_the_term_out_is_its_own() => Assert.True(ParsingTest.Results("推行规矩立明、账目晒明、去向说明的“四明”做法。").CountedTerms[0].IsOwnList);

    [Fact]
    public void A_list_of_another_clause_is_not_its_own() => Assert.Empty(ParsingTest.Results("深入机关、学校、企业开展法律“六进”活动。").CountedTerms[0].Items);

    [Fact]
    public void A_selection_is_known_by_its_words()
    {
        Assert.True(ParsingTest.Results("重点针对“法律七进”中的进机关、进学校、进企业。").CountedTerms[0].IsSelection);
        Assert.True(ParsingTest.Results("开展“法律八进”：进机关、进学校、进企业等。").CountedTerms[0].IsSelection);
        Assert.False(ParsingTest.Results("开展“法律八进”：进机关、进学校、进企业。").CountedTerms[0].IsSelection);
    }

    [Fact]
    public void Amounts_are_no_terms() => Assert.Empty(ParsingTest.Results("办理案件36件，其中2件移送司法机关，调解员6名。").CountedTerms);
}
