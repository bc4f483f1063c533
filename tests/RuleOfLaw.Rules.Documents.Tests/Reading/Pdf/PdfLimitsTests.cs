using System.Globalization;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;

/// <summary>PDFs that are made to cost much, or to keep a reader from coming back; a test that hangs or ends the process has failed.</summary>
public sealed class PdfLimitsTests
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    [Fact]
    public void A_stream_that_unpacks_to_a_gigabyte_is_refused()
    {
        var bomb = TestPdf.Deflate(new byte[1 << 30]);
        Refuse(Page(TestPdf.Stream(bomb, "/Filter /FlateDecode")));
        Refuse(Page(TestPdf.Stream(TestPdf.Deflate(bomb), "/Filter [/FlateDecode /FlateDecode]")));
        Refuse(Page(TestPdf.Stream(TestPdf.Deflate(new byte[1000]), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >>")));
        Refuse(Page(TestPdf.Stream(new byte[1 << 20], "/Filter /LZWDecode")));
    }

    [Fact]
    public void A_drawing_that_is_too_large_is_refused() => Refuse(Page(TestPdf.Stream(Repeat("0 0 m ", 2_000_000))));

    [Fact]
    public void Characters_without_end_are_refused() =>
        Refuse(Page(TestPdf.Stream(Repeat("BT /F1 1 Tf (" + new string('a', 1000) + ") Tj ET ", 7000)), times: 8));

    [Fact]
    public void A_page_tree_that_holds_itself_ends()
    {
        Bound([Catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]);
        Bound([Catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R 3 0 R] >>"]);
        Bound(["<< /Type /Catalog /Pages 1 0 R >>"]);
    }

    [Theory]
    [InlineData("Kids")]
    [InlineData("K#69ds")]
    public void A_long_loop_in_a_page_tree_ends(string kids)
    {
        var nodes = Enumerable.Range(3, 3000).Select(n => $"<< /Type /Pages /{kids} [{(n == 3002 ? 2 : n + 1)} 0 R] >>");
        Refuse([Catalog, $"<< /Type /Pages /{kids} [3 0 R] >>", .. nodes]);
    }

    [Fact]
    public void A_loop_in_packed_objects_ends()
    {
        var nodes = Enumerable.Range(0, 2000).Select(n => $"<< /Type /Pages /Kids [{10 + ((n + 1) % 2000)} 0 R] >> ").ToList();
        var offset = 0;
        var index = string.Concat(nodes.Select((node, n) =>
        {
            var entry = $"{10 + n} {offset} ";
            offset += node.Length;
            return entry;
        }));
        var packed = TestPdf.Stream(
            TestPdf.Deflate(TestPdf.Bytes(index + string.Concat(nodes))), string.Create(CultureInfo.InvariantCulture, $"/Filter /FlateDecode /Type /ObjStm /N {nodes.Count} /First {index.Length}"));
        RefuseOrFail(WithObjectStream(packed, nodes.Count));
    }

    [Fact]
    public void Too_many_pages_are_refused()
    {
        var kids = string.Join(' ', Enumerable.Range(3, 2000).Select(n => $"{n} 0 R"));
        Refuse([Catalog, $"<< /Type /Pages /Count 2000 /Kids [{kids}] >>", .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R >>", 2000)]);
        Refuse([Catalog, "<< /Type /Pages /Count 1 /Kids 3 0 R >>", "[2 0 R]"]);
    }

    [Fact]
    public void References_to_references_end()
    {
        Refuse([Catalog, "3 0 R", "2 0 R"]);
        Refuse([Catalog, "% a comment\n 2 0 R"]);
        Bound([Catalog, "[2 0 R]"]);
    }

    [Theory]
    [InlineData("Dests")]
    [InlineData("D#65sts")]
    [InlineData("Dest#73")]
    public void A_loop_in_the_link_targets_ends(string name) =>
        Bound([$"<< /Type /Catalog /Pages 2 0 R /Names << /{name} 3 0 R >> >>", "<< /Type /Pages /Count 0 /Kids [] >>", "<< /Kids [3 0 R] >>"]);

    [Fact]
    public void A_stream_whose_length_is_another_stream_ends() =>
        Bound([Catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Contents 4 0 R >>", "<< /Length 5 0 R >>\nstream\n\nendstream", "<< /Length 4 0 R >>\nstream\n\nendstream"]);

    [Fact]
    public void Fonts_that_write_out_billions_of_codes_are_refused()
    {
        foreach (var font in (string[])["/ToUnicode 6 0 R", "/Encoding 6 0 R", "/DescendantFonts [7 0 R]", "/DescendantFonts [8 0 R]"])
        {
            Refuse(
                Page(TestPdf.Stream("BT /F1 12 Tf <0041> Tj ET"u8.ToArray()), $"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H {font} >>"),
                TestPdf.Stream("begincmap 1 beginbfrange % x\n<00000000> <FFFFFFFF> <0041> endbfrange"u8.ToArray()),
                TestPdf.Bytes("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 2147483647 500] >>"),
                TestPdf.Bytes("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 [500] 1 9 500] /W2 [1 2147483647 0 0 0] >>"));
        }
    }

    [Fact]
    public void Drawings_that_draw_each_other_end()
    {
        const string Resources = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R /B 7 0 R >> >>";
        var page = Page(TestPdf.Stream("/A Do"u8.ToArray()), resources: "/XObject << /A 6 0 R >>");
        Assert.Equal(
            UnreadableReason.NoText,
            Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(TestPdf.Write([.. page, TestPdf.Stream("/B Do"u8.ToArray(), Resources), TestPdf.Stream("/A Do"u8.ToArray(), Resources)]))).Reason);
        Refuse(page, TestPdf.Stream("/B Do /B Do /B Do"u8.ToArray(), Resources), TestPdf.Stream("/A Do /A Do /A Do"u8.ToArray(), Resources));
    }

    [Fact]
    public void A_broken_table_of_objects_is_read_around()
    {
        var report = string.Join('\n', SampleReports.Text(SampleReports.Names[0]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var pdf = OfficialLayout.Pdf(report);
        var text = TestPdf.Latin1(pdf);
        Assert.Equal(report, PdfReaderTests.Read(TestPdf.Bytes(text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal))).ToString());
        Assert.Equal(report, PdfReaderTests.Read(TestPdf.Bytes(text[..text.LastIndexOf("startxref", StringComparison.Ordinal)])).ToString());
        Assert.Equal(report, PdfReaderTests.Read(TestPdf.Bytes(text.Replace(" 00000 n", " 00000 f", StringComparison.Ordinal))).ToString());
    }

    [Fact]
    public void A_lost_page_is_not_passed_over()
    {
        var pdf = TestPdf.Latin1(OfficialLayout.Pdf(SampleReports.Text(SampleReports.Names[0])));
        var lost = pdf.Replace("8 0 obj", "99 0 obj", StringComparison.Ordinal);
        Assert.Equal(UnreadableReason.Damaged, Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(TestPdf.Bytes(lost))).Reason);
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(0, 60)]
    public void A_page_whose_drawing_is_broken_is_not_passed_over(int cut, int broken)
    {
        var drawing = TestPdf.Deflate(Repeat("BT /F1 12 Tf 78 700 Td (one two three four) Tj ET BT /F1 9 Tf 7 70 Td (five) Tj ET ", 5));
        drawing = drawing[..^cut];
        drawing.AsSpan(drawing.Length / 2, broken / 2).Fill(0xFF);
        var error = Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(TestPdf.Write(Page(TestPdf.Stream(drawing, "/Filter /FlateDecode")))));
        Assert.Equal(UnreadableReason.Damaged, error.Reason);
    }

    /// <summary>A page with a drawing; the font is object 5, whatever is added begins with object 6.</summary>
    private static List<byte[]> Page(byte[] content, string font = Font, string resources = "", int times = 1) =>
    [
        TestPdf.Bytes(Catalog),
        TestPdf.Bytes("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        TestPdf.Bytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> {resources} >> /Contents [{string.Join(' ', Enumerable.Repeat("4 0 R", times))}] >>"),
        content,
        TestPdf.Bytes(font),
    ];

    private static byte[] Repeat(string text, int times) => TestPdf.Bytes(string.Concat(Enumerable.Repeat(text, times)));

    private static void Refuse(IEnumerable<string> objects) => Refuse(objects.Select(TestPdf.Bytes));

    private static void Refuse(IEnumerable<byte[]> objects, params byte[][] more) =>
        Assert.Equal(UnreadableReason.Excessive, Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(TestPdf.Write([.. objects, .. more]))).Reason);

    private static void RefuseOrFail(byte[] pdf) =>
        Assert.True(Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(pdf)).Reason is UnreadableReason.Excessive or UnreadableReason.Damaged);

    private static void Bound(IEnumerable<string> objects) =>
        Assert.Throws<UnreadableTextException>(() => PdfReaderTests.Read(TestPdf.Write([.. objects.Select(TestPdf.Bytes)])));

    /// <summary>A file whose page tree begins in object 10, the first in a stream of objects; its table is a stream, too.</summary>
    private static byte[] WithObjectStream(byte[] packed, int count)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var catalog = file.Position;
        file.Write("1 0 obj\n<< /Type /Catalog /Pages 10 0 R >>\nendobj\n"u8);
        var objects = file.Position;
        file.Write([.. "2 0 obj\n"u8, .. packed, .. "\nendobj\n"u8]);
        var table = file.Position;
        var rows = new List<byte> { 0, 0, 0, 0, 0, 0 };
        rows.AddRange(Row(1, catalog, 0));
        rows.AddRange(Row(1, objects, 0));
        rows.AddRange(Row(1, table, 0));
        rows.AddRange(Enumerable.Range(4, 6).SelectMany(_ => Row(0, 0, 0)));
        rows.AddRange(Enumerable.Range(0, count).SelectMany(n => Row(2, 2, n)));
        file.Write([.. "3 0 obj\n"u8, .. TestPdf.Stream([.. rows], $"/Type /XRef /W [1 3 2] /Size {10 + count} /Root 1 0 R"), .. "\nendobj\n"u8]);
        file.Write(TestPdf.Bytes($"startxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Row(int kind, long place, int index) =>
        [(byte)kind, (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)(index >> 8), (byte)index];
}
