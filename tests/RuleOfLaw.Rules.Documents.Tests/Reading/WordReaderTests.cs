using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading;

public sealed class WordReaderTests
{
    private const string Start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string End = "</w:body></w:document>";

    public static TheoryData<string> Samples => Repository.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_reads_the_same_with_its_numbers_made_by_Word(string name)
    {
        var text = Repository.ReadSample(name);
        var document = SampleDocx.Of(text);
        Assert.Equal(text, ReportReaders.Default.Read(document).ToString());
        var stored = Encoding.UTF8.GetString(Docx.Parts(document.Content.ToArray())["word/document.xml"]);
        Assert.DoesNotContain("（二）", stored, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_has_the_same_findings_as_text_and_as_document(string name)
    {
        var text = Repository.ReadSample(name);
        var assessor = ReportAssessor.Create();
        Assert.Equal(Findings(SourceText.From(text)), Findings(ReportReaders.Default.Read(SampleDocx.Of(text))));
        Assert.NotEmpty(Findings(SourceText.From(text)));

        List<string> Findings(SourceText source) => [.. assessor.Assess(source).Findings.Select(finding => $"{finding.RuleId} {source.ToString(finding.Span)}")];
    }

    [Theory]
    [InlineData(WordprocessingDocumentType.Document)]
    [InlineData(WordprocessingDocumentType.MacroEnabledDocument)]
    [InlineData(WordprocessingDocumentType.Template)]
    [InlineData(WordprocessingDocumentType.MacroEnabledTemplate)]
    public void Every_kind_of_Word_file_is_taken_by_its_content(WordprocessingDocumentType type)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, type))
        {
            word.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document($"{Start}{Docx.P("正文")}{End}");
        }

        Assert.Equal("正文", ReportReaders.Default.Read(new ReportDocument(stream.ToArray(), "report.bin")).ToString());
    }

    [Fact]
    public void Other_files_are_not_taken()
    {
        using var sheet = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(sheet, SpreadsheetDocumentType.Workbook))
        {
            book.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        }

        Assert.False(Takes(sheet.ToArray(), "table.xlsx"));
        Assert.False(Takes(sheet.ToArray(), "renamed.docx"));
        Assert.False(Takes(Docx.Zip("book.epub", ("mimetype", "application/epub+zip")).Content.ToArray(), "renamed.docx"));
        Assert.False(Takes(Docx.Zip("files.zip", ("a.txt", "a")).Content.ToArray(), "files.zip"));
        Assert.False(Takes("正文"u8.ToArray(), "text.docx"));
        Assert.False(Takes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]], "old.doc"));
        Assert.False(Takes([], "empty.docx"));

        static bool Takes(byte[] content, string path) => new WordReader().CanRead(new ReportDocument(content, path));
    }

    [Fact]
    public void An_encrypted_file_says_so()
    {
        byte[] content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];
        AssertUnreadable(UnreadableReason.Encrypted, new ReportDocument(content, "secret.docx"));
    }

    [Fact]
    public void Damage_is_named()
    {
        var whole = Docx.Of(Docx.P("正文")).Content;
        AssertUnreadable(UnreadableReason.Damaged, new ReportDocument(whole[..(whole.Length / 2)], "cut.docx"));
        AssertUnreadable(UnreadableReason.Damaged, new ReportDocument(whole[..(whole.Length / 2)], "cut"));
        AssertUnreadable(UnreadableReason.Damaged, Docx.Zip("nothing.docx", ("docProps/app.xml", "<a/>")));
        AssertUnreadable(UnreadableReason.Damaged, Docx.ZipOf(Start + "<w:p>"));
        AssertUnreadable(UnreadableReason.Damaged, Docx.ZipOf("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE a SYSTEM \"https://example.invalid/a.dtd\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    public void A_document_type_is_refused(string type) => AssertUnreadable(UnreadableReason.Damaged, Docx.ZipOf(type + Start + Docx.P("正文") + End));

    [Fact]
    public void A_part_outside_the_file_is_never_opened()
    {
        const string Relationships = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" TargetMode="External" Type="http://x/styles" Target="file:///dev/zero"/><Relationship Id="b" TargetMode="External" Type="http://x/hyperlink" Target="http://http://a b|c"/><Relationship Id="c" Type="http://x/numbering" Target="../../../etc/passwd"/></Relationships>""";
        Assert.Equal("正文", new WordReader().Read(Docx.Zip("report.docx", ("word/document.xml", Start + Docx.P("正文") + End), ("word/_rels/document.xml.rels", Relationships))).ToString());
    }

    [Fact]
    public void What_would_cost_too_much_is_not_read()
    {
        var bomb = Docx.ZipOf(Start + new string(' ', 100_000_000) + Docx.P("正文") + End);
        AssertUnreadable(UnreadableReason.Excessive, bomb);

        // A size that is not true is found out either here or by the unzipping library, which then calls it damage.
        Assert.True(Assert.Throws<UnreadableTextException>(() => ReportReaders.Default.Read(WithDeclaredSize(bomb, 1000))).Reason is UnreadableReason.Excessive or UnreadableReason.Damaged);
        AssertUnreadable(UnreadableReason.Excessive, Docx.ZipOf(Start + string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))));
        AssertUnreadable(UnreadableReason.Empty, Stored(Start + string.Concat(Enumerable.Repeat("<w:p/>", 1_000_000)) + End));
        AssertUnreadable(UnreadableReason.Excessive, Stored(Start + string.Concat(Enumerable.Repeat("<w:p/>", 4_000_000)) + End));
        AssertUnreadable(UnreadableReason.Excessive, Docx.Zip("report.docx", [.. Enumerable.Range(0, 20_001).Select(number => ($"word/{number}", string.Empty))]));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read() =>
        Assert.Equal("正文", Docx.Read(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100)) + Docx.P("正文") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100))));

    [Fact]
    public void Numbers_cannot_blow_the_text_up()
    {
        var numbering = NumberingTests.Abstract(0, NumberingTests.Level(0, "decimal", new string('长', 100_000))) + NumberingTests.List(1, 0);
        Assert.Equal(256, Docx.Read(Docx.Item("文", 1), numbering: numbering).TrimEnd().Replace(" ", "", StringComparison.Ordinal).Length);
        var document = Stored(Start + string.Concat(Enumerable.Repeat("<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>", 200_000)) + End, ("word/numbering.xml", $"<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{numbering}</w:numbering>"),
            ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/numbering" Target="numbering.xml"/></Relationships>"""));
        AssertUnreadable(UnreadableReason.Excessive, document);
    }

    [Fact]
    public void A_document_without_text_tells_a_scan_from_nothing()
    {
        AssertUnreadable(UnreadableReason.Empty, Docx.Of("<w:p/><w:p/>"));
        AssertUnreadable(UnreadableReason.NoText, Docx.Of("<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"r1\"/></v:shape></w:pict></w:r></w:p>"));
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new WordReader().Read(Docx.Of(Docx.P("正文")), source.Token));
    }

    private static void AssertUnreadable(UnreadableReason reason, ReportDocument document)
    {
        var error = Assert.Throws<UnreadableTextException>(() => ReportReaders.Default.Read(document));
        Assert.Equal(reason, error.Reason);
        Assert.Contains(document.Path!, error.Message, StringComparison.Ordinal);
    }

    private static ReportDocument Stored(string main, params (string Name, string Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in more.Prepend(("word/document.xml", main)))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(content);
            }
        }

        return new ReportDocument(stream.ToArray(), "report.docx");
    }

    /// <summary>Lets the directory of a zip of one part say that it unpacks to less than it does.</summary>
    private static ReportDocument WithDeclaredSize(ReportDocument document, int size)
    {
        var content = document.Content.ToArray();
        BitConverter.TryWriteBytes(content.AsSpan(content.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), size);
        return new ReportDocument(content, document.Path);
    }
}
