using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;

/// <summary>
/// Writes small PDFs with Chinese text, without a font file: a composite font whose codes are UTF-16 units, all characters one size wide but for ASCII, and
/// a table from codes to characters.
/// </summary>
internal sealed class TestPdf
{
    private readonly List<StringBuilder> _pages = [];

    /// <summary>Whether the font says which characters it draws.</summary>
    public bool HasCharacterTable { get; init; } = true;

    public bool IsCompressed { get; init; } = true;

    public static double Width(string text, double size) => text.Sum(c => c < '\u0080' ? size / 2 : size);

    public void AddPage() => _pages.Add(new StringBuilder());

    /// <summary>Puts a text on the last page, its baseline's start at a place counted in points from the lower left corner.</summary>
    public void Text(double x, double y, double size, string text)
    {
        var codes = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{codes}> Tj ET\n");
    }

    /// <summary>Puts anything on the last page.</summary>
    public void Draw(string operators) => _pages[^1].Append(operators).Append('\n');

    public byte[] Save()
    {
        var objects = new List<byte[]>
        {
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, p) => $"{6 + (2 * p)} 0 R"))}] >>"),
            Bytes($"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] {(HasCharacterTable ? "/ToUnicode 5 0 R" : string.Empty)} >>"),
            Bytes("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 127 500]"
                + " /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>"),
            Stream(CharacterTable()),
        };
        for (var p = 0; p < _pages.Count; p++)
        {
            objects.Add(Bytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + (2 * p)} 0 R >>"));
            objects.Add(Stream(_pages[p].ToString()));
        }

        return Write(objects);
    }

    /// <summary>Writes objects, numbered from one, with their table; the first is the catalog.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        var offsets = new List<long>();
        for (var o = 0; o < objects.Count; o++)
        {
            offsets.Add(file.Position);
            file.Write([.. Bytes($"{o + 1} 0 obj\n"), .. objects[o], .. Bytes("\nendobj\n")]);
        }

        var table = file.Position;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => file.Write(Bytes($"{offset:D10} 00000 n \n")));
        file.Write(Bytes($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Stream(byte[] content, string entries = "") =>
        [.. Bytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. Bytes("\nendstream")];

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(content);
        }

        return packed.ToArray();
    }

    private byte[] Stream(string content) => IsCompressed ? Stream(Deflate(Bytes(content)), "/Filter /FlateDecode") : Stream(Bytes(content));

    /// <summary>Codes are the characters themselves, in ranges of 256, for a range may not cross a first byte.</summary>
    private static string CharacterTable()
    {
        var table = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in Enumerable.Range(0, 256).Where(high => high is < 0xD8 or > 0xDF).Chunk(100))
        {
            table.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfrange\n");
            foreach (var high in block)
            {
                table.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            }

            table.Append("endbfrange\n");
        }

        return table.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
