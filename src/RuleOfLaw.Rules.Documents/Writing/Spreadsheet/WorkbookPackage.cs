using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>
/// Puts the parts of a workbook into one package (ISO/IEC 29500-2), each copied from its stream as it is compressed. The package classes of the
/// library would keep every part in memory, and would write the time into it.
/// </summary>
internal static class WorkbookPackage
{
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The first moment a ZIP file can name; the same content gives the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IEnumerable<(string Name, Stream Content)> sheets)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string>();
        foreach (var (name, content) in sheets)
        {
            names.Add(name);
            using var part = Open(archive, $"xl/worksheets/sheet{Number(names.Count)}.xml");
            content.CopyTo(part);
        }

        WritePart(archive, "xl/styles.xml", WorkbookStyles.Create());
        WritePart(archive, "xl/workbook.xml", Workbook(names));
        WriteXml(archive, "xl/_rels/workbook.xml.rels", "Relationships", PackageRelationships, xml =>
        {
            for (var i = 1; i <= names.Count; i++)
            {
                WriteElement(xml, "Relationship", ("Id", $"rId{Number(i)}"), ("Type", $"{OfficeRelationships}/worksheet"), ("Target", $"worksheets/sheet{Number(i)}.xml"));
            }

            WriteElement(xml, "Relationship", ("Id", $"rId{Number(names.Count + 1)}"), ("Type", $"{OfficeRelationships}/styles"), ("Target", "styles.xml"));
        });
        WriteXml(archive, "_rels/.rels", "Relationships", PackageRelationships, xml =>
            WriteElement(xml, "Relationship", ("Id", "rId1"), ("Type", $"{OfficeRelationships}/officeDocument"), ("Target", "xl/workbook.xml")));
        WriteXml(archive, "[Content_Types].xml", "Types", ContentTypes, xml =>
        {
            WriteElement(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            WriteElement(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{SpreadsheetType}sheet.main+xml"));
            WriteElement(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{SpreadsheetType}styles+xml"));
            for (var i = 1; i <= names.Count; i++)
            {
                WriteElement(xml, "Override", ("PartName", $"/xl/worksheets/sheet{Number(i)}.xml"), ("ContentType", $"{SpreadsheetType}worksheet+xml"));
            }
        });
    }

    /// <summary>The list of sheets; each repeats its first row on every printed page.</summary>
    private static Workbook Workbook(List<string> names) => new(
        new BookViews(new WorkbookView()),
        new Sheets(names.Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = $"rId{Number(i + 1)}" })),
        new DefinedNames(names.Select((name, i) => new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));

    private static void WritePart(ZipArchive archive, string path, OpenXmlElement root)
    {
        using var part = Open(archive, path);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private static void WriteXml(ZipArchive archive, string path, string root, string xmlNamespace, Action<XmlWriter> write)
    {
        using var part = Open(archive, path);
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root, xmlNamespace);
        write(xml);
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static Stream Open(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
