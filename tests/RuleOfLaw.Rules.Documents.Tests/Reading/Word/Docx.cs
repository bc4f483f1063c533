using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RuleOfLaw.Rules.Documents.Reading;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Makes Word files with the Open XML SDK, which shares no code with the reader.</summary>
internal static class Docx
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"
        mc:Ignorable="w14 w16se"
        """;

    /// <summary>A document of a body's XML, and of styles and lists if there are any.</summary>
    public static ReportDocument Of(string body, string? styles = null, string? numbering = null, Action<MainDocumentPart>? more = null, string path = "report.docx")
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (styles is not null)
            {
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{styles}</w:styles>");
            }

            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            }

            more?.Invoke(main);
        }

        return new ReportDocument(stream.ToArray(), path);
    }

    /// <summary>The text of a body.</summary>
    public static string Read(string body, string? styles = null, string? numbering = null) => new WordReader().Read(Of(body, styles, numbering)).ToString();

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{new XText(text)}</w:t></w:r>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string text, int list, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A complex field.</summary>
    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>A cell of paragraphs.</summary>
    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    /// <summary>A text box as newer Word writes it, with its fallback for older ones.</summary>
    public static string Box(string content) =>
        $"""
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>{OldBox(content)[5..^6]}</mc:Fallback></mc:AlternateContent></w:r>
        """;

    /// <summary>A text box in the older drawing language alone.</summary>
    public static string OldBox(string content) => $"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    /// <summary>A zip of parts that need not make sense.</summary>
    public static ReportDocument Zip(string path, params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return new ReportDocument(stream.ToArray(), path);
    }

    /// <summary>A zip that is a document but for its main part.</summary>
    public static ReportDocument ZipOf(string mainPart) => Zip("report.docx", ("word/document.xml", mainPart));

    /// <summary>The parts of a file with their bytes.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return zip.Entries.ToDictionary(entry => entry.FullName, ReadAll, StringComparer.Ordinal);
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
