using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class ReportTypeReaderTests
{
    private const string Results = "一、主要举措和成效\n办案3件。\n";

    [Theory]
    [InlineData("竹漪镇2024年法治政府建设年度报告\n" + Results, ReportType.RuleOfLawAnnual)]
    [InlineData("竹漪镇2024年度法治政府建设情况\n" + Results, ReportType.RuleOfLawAnnual)]
    [InlineData("竹漪镇2024年政府信息公开工作年度报告\n一、总体情况\n公开120条。\n二、主动公开政府信息情况\n无。\n", ReportType.InformationDisclosure)]
    [InlineData("2024年度述法报告\n本人担任镇长。本人主持会议2次。本人带头学法。\n" + Results, ReportType.PersonalAccount)]
    [InlineData("竹漪镇依法行政自查报告\n" + Results, ReportType.SelfInspection)]
    [InlineData("竹漪镇2024年工作总结\n" + Results, ReportType.WorkSummary)]
    [InlineData("竹漪镇2024年法治政府建设年度报告解读\n一、起草背景\n为便于理解。\n", ReportType.Explanation)]
    [InlineData("今天天气很好。", ReportType.Unknown)]
    public void The_kind_is_judged_by_all_that_shows_it(string text, ReportType type) => Assert.Equal(type, ParsingTest.Parse(text).Type);

    [Fact]
    public void Mixed_kinds_are_named()
    {
        var report = ParsingTest.Parse("竹漪镇2024年法治政府建设年度报告\n现将竹漪镇2024年政府信息公开工作年度报告公布如下。\n" + Results);
        Assert.Equal(ReportType.RuleOfLawAnnual, report.Type);
        Assert.Equal([ReportType.InformationDisclosure], report.MixedTypes.ToArray());
        Assert.Equal([ReportTypeEvidence.Title, ReportTypeEvidence.Opening], report.TypeMentions.Select(mention => mention.Evidence));
    }

    [Fact]
    public void Another_report_as_work_done_is_only_a_mention()
    {
        var report = ParsingTest.Parse("竹漪镇2024年法治政府建设年度报告\n一、主要举措和成效\n按时发布政府信息公开工作年度报告。\n");
        Assert.Equal(ReportTypeEvidence.Mention, report.TypeMentions[^1].Evidence);
        Assert.Empty(report.MixedTypes);
    }

    [Fact]
    public void A_report_to_an_assembly_is_known_by_its_session()
    {
        var report = ParsingTest.Parse("关于2024年法治政府建设情况的报告\n（2025年1月8日在湖榆县第十八届人民代表大会常务委员会第二十次会议上）\n各位副主任、各位委员：\n" + Results);
        Assert.Contains(report.TypeMentions, mention => mention is { Type: ReportType.OralReport, Evidence: ReportTypeEvidence.Session });
    }
}
