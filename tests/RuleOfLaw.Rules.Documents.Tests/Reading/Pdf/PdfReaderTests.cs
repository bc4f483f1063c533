using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Pdf;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Lines_are_joined_to_paragraphs_without_page_numbers_and_running_heads()
    {
        foreach (var name in SampleReports.Names)
        {
            var report = string.Join('\n', SampleReports.Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            Assert.Equal(report, Read(OfficialLayout.Pdf(report)).ToString());
        }
    }

    [Fact]
    public void Every_stretch_has_its_place()
    {
        var pdf = new TestPdf();
        pdf.AddPage();
        pdf.Text(102, 700, 12, "全年开展法治宣传共");
        pdf.Text(78, 680, 12, "12场。");
        var text = Read(pdf.Save());
        Assert.Equal("全年开展法治宣传共12场。", text.ToString());
        Assert.Equal<TextOrigin>(
            [new TextOrigin(new TextSpan(7, 2), "page[1]/line[1]", 7), new TextOrigin(new TextSpan(9, 3), "page[1]/line[2]")],
            text.GetOrigins(new TextSpan(7, 5)));
    }

    [Fact]
    public void Text_without_indents_is_parted_by_numbers_short_lines_and_gaps()
    {
        var text = Lines(
            (78, 700, "一、主要举措和成效"),
            (78, 680, "（一）年初印发任务分解表，把若干任务分到各站所"),
            (78, 660, "（二）全年召开法治建设推进会四次，听取专题汇报"),
            (78, 640, "三次。"),
            (78, 620, "镇内三所学校各聘法治副校长一名，讲授法律知识若"),
            (78, 600, "干节，学生六百人次参加，家长和老师也来听讲并且"),
            (78, 560, "隔开的一段，也从边上开始。"));
        Assert.Equal(
            "一、主要举措和成效\n（一）年初印发任务分解表，把若干任务分到各站所\n（二）全年召开法治建设推进会四次，听取专题汇报三次。\n"
                + "镇内三所学校各聘法治副校长一名，讲授法律知识若干节，学生六百人次参加，家长和老师也来听讲并且\n隔开的一段，也从边上开始。",
            text.ToString());
    }

    [Fact]
    public void Marks_that_may_not_begin_a_line_do_not_end_a_paragraph()
    {
        var text = Lines(
            (102, 700, "一、主要举措和成效"),
            (102, 680, "年初印发任务分解表，把任务分到各站所并考核"),
            (78, 660, "到人。"),
            (102, 640, "为二十家加工企业讲解《安全生产"),
            (78, 620, "法》，督促整改隐患。"),
            (102, 600, "另起一段。"));
        Assert.Equal("一、主要举措和成效\n年初印发任务分解表，把任务分到各站所并考核到人。\n为二十家加工企业讲解《安全生产法》，督促整改隐患。\n另起一段。", text.ToString());
    }

    [Fact]
    public void Blanks_and_tabs_stand_where_the_characters_are_apart()
    {
        Assert.Equal("项目\t件数\n调解\t146", Lines((78, 700, "项目"), (200, 700, "件数"), (78, 680, "调解"), (200, 680, "146")).ToString());
        Assert.Equal("rule of law 法 治", Lines((78, 700, "rule"), (106, 700, "of law"), (150, 700, "法"), (167, 700, "治")).ToString().Replace("law法治", "law 法 治", StringComparison.Ordinal));
        Assert.Equal("the rule of law", Lines((78, 700, "the rule"), (78, 680, "of law")).ToString());
    }

    [Fact]
    public void Raised_marks_and_bold_overprints_belong_to_their_line()
    {
        var pdf = new TestPdf();
        pdf.AddPage();
        pdf.Text(78, 700, 16, "法治政府");
        pdf.Text(78.4, 700, 16, "法治政府");
        pdf.Text(142, 706, 8, "[1]");
        pdf.Text(154, 700, 16, "建设");
        Assert.Equal("法治政府[1]建设", Read(pdf.Save()).ToString());
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var lines = new List<(double, double, string)> { (150, 720, "竹漪镇2024年法治政府建设年度报告") };
        for (var l = 0; l < 10; l++)
        {
            lines.Add((78, 690 - (20 * l), "左边这一栏共有十六个字刚好满行" + (l == 9 ? "。" : "的")));
            lines.Add((320, 690 - (20 * l), "右边这一栏共有十六个字刚好满行" + (l == 9 ? "。" : "的")));
        }

        var text = Lines([.. lines]).ToString();
        Assert.True(text.LastIndexOf('左') < text.IndexOf('右', StringComparison.Ordinal));
        Assert.StartsWith("竹漪镇2024年法治政府建设年度报告", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("- 3 -")]
    [InlineData("3")]
    [InlineData("第 3 页 共 9 页")]
    [InlineData("3/9")]
    [InlineData("第3页")]
    public void A_page_number_is_no_text(string number) =>
        Assert.Equal("共受理三件。", Lines((78, 700, "共受理三件。"), (280, 60, number)).ToString());

    [Theory]
    [InlineData("2024")]
    [InlineData("2024年")]
    [InlineData("3件")]
    public void A_number_that_says_more_is_text(string line) =>
        Assert.Equal("共受理三件。\n" + line, Lines((78, 700, "共受理三件。"), (280, 60, line)).ToString());

    [Fact]
    public void Radicals_are_read_as_the_characters_they_stand_for() =>
        Assert.Equal("人大一页", Lines((78, 700, "\u2F08\u2F24\u2F00\u2EDA")).ToString());

    [Fact]
    public void Text_that_does_not_run_from_left_to_right_is_no_text()
    {
        var pdf = new TestPdf();
        pdf.AddPage();
        pdf.Text(78, 700, 12, "共受理三件。");
        pdf.Draw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <6C345370> Tj ET");
        Assert.Equal("共受理三件。", Read(pdf.Save()).ToString());
    }

    [Fact]
    public void A_scan_says_that_it_holds_no_text()
    {
        var pdf = new TestPdf();
        pdf.AddPage();
        pdf.Draw("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q");
        var error = Assert.Throws<UnreadableTextException>(() => Read(pdf.Save()));
        Assert.Equal(UnreadableReason.NoText, error.Reason);
        Assert.Contains("扫描件", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_that_do_not_say_their_characters_give_no_gibberish()
    {
        var pdf = new TestPdf { HasCharacterTable = false };
        pdf.AddPage();
        pdf.Text(78, 700, 12, "共受理三件。");
        var error = Assert.Throws<UnreadableTextException>(() => Read(pdf.Save()));
        Assert.Equal(UnreadableReason.NoText, error.Reason);
        Assert.Contains("乱码", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_named()
    {
        var pdf = TestPdf.Write(
            [TestPdf.Bytes("<< /Type /Catalog /Pages 2 0 R >>"), TestPdf.Bytes("<< /Type /Pages /Count 0 /Kids [] >>")],
            $"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>");
        Assert.Equal(UnreadableReason.Encrypted, Assert.Throws<UnreadableTextException>(() => Read(pdf)).Reason);
    }

    [Theory]
    [InlineData("%PDF-1.4", true)]
    [InlineData("\r\nnoise %PDF-1.4", true)]
    [InlineData("PDF-1.4", false)]
    public void A_pdf_is_known_by_its_mark(string content, bool isPdf) =>
        Assert.Equal(isPdf, new PdfReader().CanRead(new ReportDocument(Encoding.UTF8.GetBytes(content), "a.txt")));

    [Fact]
    public void Work_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(
            () => new PdfReader().Read(new ReportDocument(OfficialLayout.Pdf("标题\n正文。")), new CancellationToken(canceled: true)));

    internal static SourceText Read(byte[] pdf) => new PdfReader().Read(new ReportDocument(pdf, "report.pdf"));

    private static SourceText Lines(params (double X, double Y, string Text)[] lines)
    {
        var pdf = new TestPdf { IsCompressed = false };
        pdf.AddPage();
        foreach (var (x, y, text) in lines)
        {
            pdf.Text(x, y, 12, text);
        }

        return Read(pdf.Save());
    }
}
