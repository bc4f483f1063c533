using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class HeaderReaderTests
{
    private const string Body = "一、主要举措和成效\n2024年，湖榆县竹漪镇人民政府办理案件3件。\n二、存在的问题\n力量不足。\n三、2025年工作安排\n招录2人。\n";

    [Theory]
    [InlineData("竹漪镇2024年法治政府建设年度报告\n2024年，湖榆县竹漪镇人民政府推进依法行政。\n", "湖榆县竹漪镇人民政府", IssuerKind.Town)]
    [InlineData("竹漪镇人民政府关于2024年法治政府建设情况的报告\n", "竹漪镇人民政府", IssuerKind.Town)]
    [InlineData("2024年度石泓乡法治政府建设年度报告\n", "石泓乡", IssuerKind.Township)]
    [InlineData("中共湖榆县委\n湖榆县人民政府关于2024年度法治政府建设情况的报告\n", "湖榆县人民政府", IssuerKind.County)]
    [InlineData("2024年度法治政府建设工作情况报告\n2024年,湖榆市住房和城乡建设局坚持依法行政。\n", "湖榆市住房和城乡建设局", IssuerKind.Department)]
    [InlineData("竹漪街道办事处2024年法治\n政府建设年度报告\n", "竹漪街道办事处", IssuerKind.Street)]
    [InlineData("湖榆市人民政府2024年法治政府建设报告\n", "湖榆市人民政府", IssuerKind.City)]
    [InlineData("湖榆区人民政府2024年度法治政府建设情况\n", "湖榆区人民政府", IssuerKind.District)]
    [InlineData("发布机构：湖榆县人民政府办公室\n发布日期：2025-03-18\n湖榆县2024年法治政府建设年度报告\n2024年，湖榆县人民政府推进依法行政。\n", "湖榆县人民政府", IssuerKind.County)]
    [InlineData("湖榆县人民政府办公室2024年法治政府建设年度报告\n", "湖榆县人民政府办公室", IssuerKind.Department)]
    public void The_issuer_is_found_in_every_form_of_title(string head, string issuer, IssuerKind kind)
    {
        var header = ParsingTest.Parse(head + Body).Header;
        Assert.Equal((issuer, kind, (int?)2024), (header.Issuer?.Contains(issuer, StringComparison.Ordinal) == true ? issuer : header.Issuer, header.IssuerKind, header.Year));
    }

    [Fact]
    public void Without_a_title_the_signature_names_the_issuer()
    {
        var header = ParsingTest.Parse("关于2024年度法治政府建设情况的报告\n\n区委、区政府：\n现将有关情况报告如下。\n一、主要举措和成效\n办案3件。\n\n湖榆区竹漪街道办事处\n2025年1月15日\n").Header;
        Assert.Equal("湖榆区竹漪街道办事处", header.Issuer);
        Assert.Equal(new DateOnly(2025, 1, 15), header.DocumentDate);
    }

    [Theory]
    [InlineData("来源：镇党政办　发布时间：2025-03-18　浏览次数：31\n")]
    [InlineData("[ 索引号 ] HY-2025-01 [ 发布日期 ] 2025-03-18\n")]
    [InlineData("· 发布机构：竹漪镇\n· 发布日期：2025年3月18日\n")]
    [InlineData("| 索引号 | HY-1 | 发布日期 | 2025-03-18 |\n")]
    [InlineData("索引号\nHY-1\n发布日期\n2025-03-18\n")]
    public void The_day_of_publication_is_read_from_metadata_of_every_shape(string metadata)
    {
        var report = ParsingTest.Parse($"{metadata}竹漪镇2024年法治政府建设年度报告\n{Body}");
        Assert.Equal(new DateOnly(2025, 3, 18), report.Header.PublishedOn);
        Assert.Equal("竹漪镇2024年法治政府建设年度报告", report.Header.Title);
        Assert.Equal(3, report.Outline.Count(item => item.Level == 1));
    }

    [Fact]
    public void A_stray_date_of_the_page_is_not_taken_for_the_reports() =>
        Assert.Null(ParsingTest.Parse($"当前位置：首页 > 公开　发布时间：2019-06-03\n竹漪镇2024年法治政府建设年度报告\n{Body}").Header.PublishedOn);

    [Fact]
    public void What_stands_around_the_body_is_known()
    {
        var report = ParsingTest.Parse("来源：镇党政办　发布时间：2025-03-18\n竹漪镇2024年法治政府建设年度报告\n县委依法治县办：\n根据县委依法治县办通知要求，现将情况报告如下。\n一、主要举措和成效\n办案3件。\n\n竹漪镇人民政府\n2025年1月15日\n");
        Assert.Equal(
            [FrameKind.Shell, FrameKind.Title, FrameKind.Salutation, FrameKind.Basis, FrameKind.Signature, FrameKind.Signature],
            report.Frame.Select(part => part.Kind));
    }
}
