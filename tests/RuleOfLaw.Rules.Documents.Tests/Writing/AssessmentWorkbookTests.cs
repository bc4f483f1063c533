using DocumentFormat.OpenXml.Spreadsheet;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Documents.Tests.Writing.WorkbookContent;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

public sealed class AssessmentWorkbookTests
{
    private static readonly ReportAssessor Assessor = ReportAssessor.Create();

    private static readonly Assessment[] Samples =
        [.. Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Order(StringComparer.Ordinal).Select(file => Assessor.Assess(SourceText.From(File.ReadAllText(file), $"samples/reports/{Path.GetFileName(file)}")))];

    [Fact]
    public void A_batch_has_a_row_for_every_report_finding_criterion_and_figure()
    {
        var workbook = WorkbookContent.Read(Write(Language.Chinese, Samples));
        Assert.Empty(workbook.Errors);
        Assert.Equal(["单位", "问题", "评分", "数据"], workbook.Names);
        Assert.Equal(Samples.Length, workbook.Rows("单位").Count);
        Assert.Equal(Samples.Sum(sample => sample.Findings.Length), workbook.Rows("问题").Count);
        Assert.Equal(Samples.Sum(sample => sample.Score.Sections.Sum(section => section.Criteria.Length)), workbook.Rows("评分").Count);
        Assert.Equal(Samples.Sum(sample => sample.Report.Figures.Length), workbook.Rows("数据").Count);
    }

    [Fact]
    public void Numbers_shares_and_days_are_numbers_with_their_formats()
    {
        var text = SourceText.From("发布日期：2025-02-28\n苇汀镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。举办讲座8场，受众3.5万人次。\n", "a.txt");
        var assessment = Assessor.Assess(text);
        var workbook = WorkbookContent.Read(Write(Language.Chinese, assessment));
        var issuer = workbook.Rows("单位")[0];
        Assert.Equal(assessment.Score.Value, NumberOf(issuer["得分"]));
        Assert.Equal(assessment.Score.Decided, NumberOf(issuer["已判定"]));
        Assert.Equal(2024, NumberOf(issuer["报告年度"]));
        Assert.Equal(new DateTime(2025, 2, 28), DateTime.FromOADate((double)NumberOf(issuer["发布日期"])));
        Assert.Equal(assessment.Report.Figures.Select(figure => figure.Value), workbook.Rows("数据").Select(row => NumberOf(row["数值"])));
        Assert.Contains(35_000m, workbook.Rows("数据").Select(row => NumberOf(row["数值"])));
        HashSet<uint> looks = [issuer["得分"].StyleIndex!.Value, issuer["已判定"].StyleIndex!.Value, issuer["报告年度"].StyleIndex!.Value, issuer["发布日期"].StyleIndex!.Value];
        Assert.Equal(4, looks.Count);
    }

    [Fact]
    public void The_header_is_frozen_filtered_and_as_wide_as_its_columns_need()
    {
        foreach (var worksheet in WorkbookContent.Read(Write(Language.English, Samples)).Worksheets)
        {
            var pane = worksheet.SheetViews!.GetFirstChild<SheetView>()!.Pane!;
            Assert.Equal((PaneStateValues.Frozen, 1d), (pane.State!.Value, pane.VerticalSplit!.Value));
            var rows = worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
            var last = rows[0].Elements<Cell>().Last().CellReference!.Value![..1];
            Assert.Equal($"A1:{last}{rows.Count}", worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
            Assert.Equal(rows[0].Elements<Cell>().Count(), worksheet.GetFirstChild<Columns>()!.Elements<Column>().Count(column => column.Width!.Value >= 7));
        }
    }

    [Fact]
    public void A_file_that_could_not_be_read_has_its_row_with_the_reason()
    {
        using var stream = new MemoryStream();
        using (var workbook = new AssessmentWorkbook(stream))
        {
            workbook.AddUnreadable(@"收到\扫描件.pdf", "文件里没有文字，可能是扫描件");
            workbook.Add(Samples[0]);
            workbook.Complete();
        }

        var rows = WorkbookContent.Read(stream.ToArray()).Rows("单位");
        Assert.Equal("收到/扫描件.pdf", TextOf(rows[0]["文件"]));
        Assert.Equal("无法读取", TextOf(rows[0]["状态"]));
        Assert.Equal("文件里没有文字，可能是扫描件", TextOf(rows[0]["说明"]));
        Assert.DoesNotContain("得分", rows[0].Keys);
        Assert.Equal("已评定", TextOf(rows[1]["状态"]));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_or_an_escape_stays_text()
    {
        var report = new AnnualReport
        {
            Header = new ReportHeader { Title = "=cmd|' /C calc'!A0", Issuer = "@SUM(1)\u0001\ud800镇_x000D_" },
            Figures = [new Figure { Value = 3, Unit = "-1+2", Subject = new string('长', 40_000) }],
        };
        var workbook = WorkbookContent.Read(Write(Language.Chinese, Assessor.Assess(report)));
        Assert.Empty(workbook.Errors);
        Assert.All(workbook.Worksheets, worksheet => Assert.Empty(worksheet.Descendants<CellFormula>()));
        var row = workbook.Rows("单位")[0];
        Assert.Equal("=cmd|' /C calc'!A0", TextOf(row["标题"]));
        Assert.Equal(CellValues.InlineString, row["标题"].DataType!.Value);
        Assert.Equal("@SUM(1)镇_x005F_x000D_", TextOf(row["发布单位"]));
        var figure = workbook.Rows("数据")[0];
        Assert.Equal(32_767, TextOf(figure["事项"]).Length);
        Assert.Equal("-1+2", TextOf(figure["单位"]));
    }

    [Fact]
    public void What_does_not_fit_into_a_sheet_goes_on_in_a_further_one()
    {
        using var stream = new MemoryStream();
        using (var workbook = new AssessmentWorkbook(stream, Language.English, maximumRows: 3))
        {
            for (var i = 0; i < 5; i++)
            {
                workbook.AddUnreadable($"{i}.pdf", "a scan");
            }

            workbook.Complete();
        }

        var content = WorkbookContent.Read(stream.ToArray());
        Assert.Empty(content.Errors);
        Assert.Equal(["Issuers", "Issuers (2)", "Issuers (3)", "Findings", "Criteria", "Figures"], content.Names);
        Assert.Equal(["0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf"], content.Names.Take(3).SelectMany(content.Rows).Select(row => TextOf(row["File"])));
    }

    [Fact]
    public void A_suppressed_finding_is_listed_with_the_decision()
    {
        var text = SourceText.From(Repository.ReadSample("4-faulty-township.txt"), "a.txt");
        var target = Assessor.Assess(text).Findings.First(finding => finding.RuleId is "ROL6001");
        var suppressions = Baseline.Create([target], text, "沿用当年文件的名称", "李四", new DateOnly(2025, 3, 1));
        var workbook = WorkbookContent.Read(Write(Language.Chinese, Assessor.Assess(text, new AssessmentContext { Suppressions = suppressions })));
        var row = Assert.Single(workbook.Rows("问题"), row => row.ContainsKey("处理理由"));
        Assert.Equal("沿用当年文件的名称（李四，2025-03-01）", TextOf(row["处理理由"]));
        Assert.Equal("已接受", TextOf(row["处理情况"]));
        Assert.Equal(1, NumberOf(workbook.Rows("单位")[0]["已豁免"]));
    }

    [Fact]
    public void A_rejected_finding_is_listed_once_and_a_confirmed_one_too()
    {
        var text = SourceText.From(Repository.ReadSample("4-faulty-township.txt"), "a.txt");
        FindingDecision Decide(string quote, ReviewVerdict verdict) => new() { RuleId = "ROL6001", Verdict = verdict, Quote = quote, Reason = "已与原件核对", Author = "李四", Date = new DateOnly(2025, 3, 2) };
        var decisions = new ReviewDecision[] { Decide("《土地承包法》", ReviewVerdict.Rejected), Decide("《公务人员政务处分法》", ReviewVerdict.Confirmed) };
        var workbook = WorkbookContent.Read(Write(Language.Chinese, Assessor.Assess(text, new AssessmentContext { Decisions = [.. decisions] })));
        Assert.Equal(Assessor.Assess(text).Findings.Length, workbook.Rows("问题").Count);
        Assert.Equal("已与原件核对（李四，2025-03-02）", TextOf(Assert.Single(workbook.Rows("问题"), row => TextOf(row["处理情况"]) is "不属实")["处理理由"]));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes_and_an_empty_batch_is_a_workbook_too()
    {
        Assert.Equal(Write(Language.Chinese, Samples), Write(Language.Chinese, Samples));
        var empty = WorkbookContent.Read(Write(Language.English));
        Assert.Empty(empty.Errors);
        Assert.Empty(empty.Rows("Issuers"));
    }

    [Fact]
    public void Nothing_is_written_before_it_is_complete_and_nothing_added_afterwards()
    {
        using var stream = new MemoryStream();
        using var workbook = new AssessmentWorkbook(stream);
        workbook.Add(Samples[0]);
        Assert.Equal(0, stream.Length);
        workbook.Complete();
        Assert.NotEqual(0, stream.Length);
        Assert.Throws<InvalidOperationException>(() => workbook.Add(Samples[0]));
        Assert.Throws<InvalidOperationException>(workbook.Complete);
    }

    private static byte[] Write(Language language, params Assessment[] assessments)
    {
        using var stream = new MemoryStream();
        using var workbook = new AssessmentWorkbook(stream, language);
        Array.ForEach(assessments, workbook.Add);
        workbook.Complete();
        return stream.ToArray();
    }
}
