using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RuleOfLaw.Rules;
using RuleOfLaw.SampleHost.Batch;

namespace RuleOfLaw.SampleHost.Tests;

/// <summary>Many files at a time: formats, folders, bad files, an early end.</summary>
[Collection(TestCollections.Assessments)]
public sealed class BatchTests : IDisposable
{
    private const string Report = "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。布署宣传3场。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Subfolders_are_searched_on_request_and_own_outputs_left_out()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "2024", "乡镇"));
        _folder.Write("a.txt", Report);
        _folder.Write("a.fixed.txt", Report);
        _folder.Write(Path.Combine("2024", "乡镇", "b.txt"), Report);
        _folder.Write(Path.Combine("2024", "乡镇", "b.annotated.docx"), "x");
        _folder.Write("~$a.docx", "x");
        Assert.Equal(["a.txt"], Files(HostRun.Of("assess", _folder.Path, "--format", "json")));
        Assert.Equal(["b.txt", "a.txt"], Files(HostRun.Of("assess", _folder.Path, "--recursive", "--format", "json")));
    }

    [Theory]
    [InlineData("json", "{\n  \"reports\"")]
    [InlineData("sarif", "{\n  \"$schema\"")]
    [InlineData("md", "# ")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("text", "──")]
    public void Every_format_goes_to_the_screen_and_to_a_file_alike(string format, string start)
    {
        var file = _folder.Write("a.txt", Report);
        var target = Path.Combine(_folder.Path, "out");
        var shown = HostRun.Of("assess", file, "--format", format).Output;
        Assert.Equal(ExitCode.Done, HostRun.Of("assess", file, "--format", format, "--output", target).ExitCode);
        Assert.StartsWith(start, shown, StringComparison.Ordinal);
        Assert.Equal(shown, File.ReadAllText(target));
    }

    [Fact]
    public void A_bad_file_stands_in_the_workbook_with_its_reason_and_stops_nobody()
    {
        for (var i = 0; i < 24; i++)
        {
            _folder.Write($"r{i:00}.txt", Report);
        }

        _folder.Write("bad.txt", [0, 1, 2]);
        var target = Path.Combine(_folder.Path, "out.xlsx");
        var run = HostRun.Of("assess", _folder.Path, "--format", "xlsx", "-o", target, "--jobs", "3");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("bad.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("25/25（100%）", run.Error, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(target, isEditable: false);
        var text = string.Concat(book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText)) + book.WorkbookPart.SharedStringTablePart?.SharedStringTable?.InnerText;
        Assert.Contains("bad.txt", text, StringComparison.Ordinal);
        Assert.Contains("不是纯文本", text, StringComparison.Ordinal);
        Assert.Contains("r23.txt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_needs_a_file() => Assert.Contains("--output", HostRun.Of("assess", _folder.Write("a.txt", Report), "--format", "xlsx").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    public void The_number_of_jobs_is_checked(string jobs) => Assert.Equal(ExitCode.BadInput, HostRun.Of("assess", _folder.Write("a.txt", Report), "--jobs", jobs).ExitCode);

    [Fact]
    public void An_output_that_cannot_be_written_leaves_nothing_behind()
    {
        var file = _folder.Write("a.txt", Report);
        var run = HostRun.Of("assess", file, "--format", "json", "-o", Path.Combine(_folder.Path, "none", "out.json"));
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("无法写入", run.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_word_report_is_read_and_comes_back_with_a_comment_for_each_finding()
    {
        var file = WriteWord("报告.docx");
        var target = Path.Combine(_folder.Path, "报告.annotated.docx");
        _folder.Write("b.txt", Report);
        var findings = JsonDocument.Parse(HostRun.Of("assess", file, "--format", "json").Output).RootElement.GetProperty("reports")[0].GetProperty("findings").GetArrayLength();
        var run = HostRun.Of("assess", _folder.Path, "--format", "docx");
        Assert.Contains("b.txt: 不是 Word 文档", run.Error, StringComparison.Ordinal);
        using (var document = WordprocessingDocument.Open(target, isEditable: false))
        {
            Assert.Equal(findings, document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Count());
        }

        var other = Directory.CreateDirectory(Path.Combine(_folder.Path, "out"));
        Assert.Equal(ExitCode.Done, HostRun.Of("assess", file, "--format", "docx", "-o", other.FullName).ExitCode);
        Assert.Equal(["报告.annotated.docx"], other.GetFiles().Select(written => written.Name));
        Assert.Contains("没有这个文件夹", HostRun.Of("assess", file, "--format", "docx", "-o", Path.Combine(_folder.Path, "none")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_report_is_not_fixed_as_a_text()
    {
        var file = WriteWord("报告.docx");
        var before = File.ReadAllBytes(file);
        var run = HostRun.Of("fix", file, "--in-place");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("只能修正纯文本", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_run_that_is_ended_writes_whole_what_is_done()
    {
        var files = Enumerable.Range(0, 50).Select(i => _folder.Write($"r{i:00}.txt", Report)).ToList();
        using var source = new CancellationTokenSource();
        var run = new BatchRun(ReportAssessor.Create(), files, jobs: 2, source.Token);
        var done = 0;
        using var stream = new MemoryStream();
        OutputFormats.Write(
            "json",
            stream,
            run.Results(() =>
            {
                if (++done == 7)
                {
                    source.Cancel();
                }
            }),
            Rules.Diagnostics.Language.Chinese,
            withLedger: false);
        stream.Position = 0;
        var reports = JsonDocument.Parse(stream).RootElement.GetProperty("reports").GetArrayLength();
        Assert.InRange(reports, 7, 9);
        Assert.Contains($"完成 {reports}/50", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Files(HostRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("reports").EnumerateArray().Select(report => Path.GetFileName(report.GetProperty("file").GetString()));

    private string WriteWord(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        using var document = WordprocessingDocument.Create(path, DocumentFormat.OpenXml.WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(Report.Trim().Split('\n').Select(line => new Paragraph(new Run(new Text(line))))));
        return path;
    }
}
