using CsCheck;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Reports;

public sealed class ReportParserTests
{
    private const string Report = """
        竹漪镇2024年法治政府建设年度报告
        2024年，湖榆县竹漪镇人民政府推进依法行政。现将情况报告如下。
        一、主要举措和成效
        （一）规范执法
        全年办理行政处罚案件30件。
        一是加强培训。组织培训6次。
        二是严格审核。审核案件5件。
        （二）化解纠纷。受理纠纷40件。
        二、存在的问题
        （一）普法形式单一。原因是经费不足。
        三、党政主要负责人履行第一责任人职责情况
        镇党委书记主持召开会议2次。
        四、2025年工作安排
        （一）由司法所牵头，6月底前拍摄短视频6部。

        竹漪镇人民政府
        2025年1月15日
        """;

    private static AnnualReport Parse(string text) => new ReportParser().Parse(SourceText.From(text));

    [Fact]
    public void The_header_is_read()
    {
        var header = Parse(Report).Header;
        Assert.Equal("竹漪镇2024年法治政府建设年度报告", header.Title);
        Assert.Equal("湖榆县竹漪镇人民政府", header.Issuer);
        Assert.Equal(IssuerKind.Town, header.IssuerKind);
        Assert.Equal(2024, header.Year);
        Assert.Equal(new DateOnly(2025, 1, 15), header.DocumentDate);
    }

    [Fact]
    public void The_outline_has_levels_numbers_and_headings() => Assert.Equal(
        [
            "1 Chinese 1 主要举措和成效",
            "2 ChineseInBrackets 1 规范执法",
            "3 Ordinal 1 加强培训",
            "3 Ordinal 2 严格审核",
            "2 ChineseInBrackets 2 化解纠纷",
            "1 Chinese 2 存在的问题",
            "2 ChineseInBrackets 1 普法形式单一",
            "1 Chinese 3 党政主要负责人履行第一责任人职责情况",
            "1 Chinese 4 2025年工作安排",
            "2 ChineseInBrackets 1 ",
        ],
        Parse(Report).Outline.Select(item => $"{item.Level} {item.Scheme} {item.Number} {item.Heading}"));

    [Fact]
    public void The_contents_are_found_where_they_start()
    {
        var report = Parse(Report);
        Assert.Equal(
            ["Results 一、主要举措和成效", "Shortfalls 二、存在的问题", "FirstResponsibility 三、党政主要负责人履行第一责任人职责情况", "Plan 四、2025年工作安排"],
            report.Contents.Select(content => $"{content.Kind} {report.Text.ToString(content.Item!.HeadingSpan)}"));
    }

    [Fact]
    public void Problems_measures_and_answers_are_read()
    {
        var report = Parse(Report);
        var problem = Assert.Single(report.Problems);
        Assert.Equal("普法形式单一。", problem.Text);
        Assert.Equal("原因是经费不足", report.Text.ToString(problem.CauseSpan));
        var measure = Assert.Single(report.Measures);
        Assert.Equal("由司法所牵头", report.Text.ToString(measure.OwnerSpan));
        Assert.Equal("月底前", report.Text.ToString(measure.DeadlineSpan));
        Assert.Equal("6部", report.Text.ToString(measure.NumberSpan));
        Assert.Contains("publicity-form", Assert.Single(report.Answers).Topics);
    }

    [Fact]
    public void The_signature_is_no_part_of_the_last_measure() =>
        Assert.DoesNotContain("竹漪镇人民政府", Parse(Report).Measures[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("今天天气很好。")]
    [InlineData("Dear Sir,\nthis is no report.\n")]
    [InlineData("一、\n（一）\n1.\n①\n一是")]
    [InlineData("《《《》》“”（（")]
    public void A_text_that_is_no_report_is_read_without_an_exception(string text) => Assert.NotNull(Parse(text));

    [Fact]
    public void Any_text_is_read_and_every_span_lies_in_it() => Gen.OneOf(
        Gen.String[Gen.Char["一二三、（）()1.是法治政府2024年报告问题\n。，；《》“”件次 　XX%：:|[]镇人民"], 0, 200],
        Mutations()).Sample(text =>
    {
        var report = Parse(text);
        foreach (var element in Elements(report))
        {
            Assert.InRange(element.Span.End, 0, text.Length);
        }

        foreach (var item in report.Outline)
        {
            Assert.True(item.Item is null || item.Item.Span.Contains(item.Span), "an item lies in the one above");
            Assert.True(item.Span.Contains(item.HeadingSpan), "a heading lies in its item");
        }

        foreach (var figure in report.Figures)
        {
            Assert.True(figure.Sentence!.Span.Contains(figure.Span), "a figure lies in its sentence");
        }
    }, iter: 3_000);

    /// <summary>The report with some characters dropped, doubled or replaced.</summary>
    private static Gen<string> Mutations() => Gen.Select(Gen.Int[0, Report.Length - 1], Gen.Char["\n（）、。一1《 "], Gen.Int[0, 2]).Array[1, 8].Select(changes =>
    {
        var text = Report;
        foreach (var (at, character, kind) in changes)
        {
            var position = Math.Min(at, text.Length - 1);
            text = kind switch
            {
                0 => text.Remove(position, 1),
                1 => text.Insert(position, character.ToString()),
                _ => text.Remove(position, 1).Insert(position, character.ToString()),
            };
        }

        return text;
    });

    private static IEnumerable<ReportElement> Elements(AnnualReport report) =>
    [
        .. report.TypeMentions, .. report.Outline, .. report.Contents, .. report.Sentences, .. report.Figures, .. report.Laws, .. report.Events,
        .. report.Problems, .. report.Measures, .. report.Answers, .. report.Targetings, .. report.Staff, .. report.EnforcementPublicity, .. report.Topics,
        .. report.Cases, .. report.Residues,
    ];
}
