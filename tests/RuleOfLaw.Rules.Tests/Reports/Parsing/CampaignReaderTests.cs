namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class CampaignReaderTests
{
    [Theory]
    [InlineData("在“3·15”国际消费者权益日开展宣传。", "consumer-day", true)]
    [InlineData("在3.15国际消费者权益日开展宣传。", "consumer-day", true)]
    [InlineData("在“4·15”全民国家安全教育日开展宣传。", "security-day", true)]
    [InlineData("在\"12·4\"国家宪法日开展宣传。", "constitution-day", true)]
    [InlineData("在“6·26”禁毒宣传日开展宣传。", "drug-day", true)]
    [InlineData("开展12月宪法宣传周活动。", "constitution-week", true)]
    [InlineData("在“3·22”中国水周开展宣传。", "water-week", true)]
    [InlineData("在“4·15”国家安全日开展宣传。", "security-day", false)]
    [InlineData("在“3·15”消费者权益保障日开展宣传。", "consumer-day", false)]
    [InlineData("在“12·4”宪法宣传周开展宣传。", "constitution-week", false)]
    [InlineData("在“11·9”国际禁毒日开展宣传。", "drug-day", false)]
    [InlineData("在“4·15”国土防卫日开展宣传。", "security-day", false)]
    [InlineData("在“12·2”全国交通安全宣传日开展宣传。", "traffic-day", false)]
    [InlineData("在12月9日国际反腐败宣传日开展宣传。", "corruption-day", false)]
    [InlineData("在交通安全宣传日开展宣传。", "traffic-day", true)]
    [InlineData("在“5·15”全国打击和防范经济犯罪宣传日开展宣传。", "economic-crime-day", true)]
    public void A_publicity_day_is_known_and_its_name_judged_by_its_date(string sentence, string id, bool isRight)
    {
        var campaign = Assert.Single(ParsingTest.Results(sentence).Campaigns);
        Assert.Equal((id, isRight), (campaign.Campaign!.Id, campaign.IsRight));
    }

    [Fact]
    public void A_date_alone_is_neither_right_nor_wrong()
    {
        var campaign = Assert.Single(ParsingTest.Results("“12·4”当天设点咨询。").Campaigns);
        Assert.Equal((string.Empty, true), (campaign.Name, campaign.IsRight));
    }

    [Fact]
    public void Its_place_is_date_and_name()
    {
        var report = ParsingTest.Results("围绕“4·15”全民国家安全教育日发放资料500份。");
        Assert.Equal("4·15”全民国家安全教育日", report.At(report.Campaigns[0].Span));
        Assert.Equal("全民国家安全教育日", report.At(report.Campaigns[0].NameSpan));
    }
}
