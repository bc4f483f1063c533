using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

/// <summary>A workbook read back: its sheets by name, as rows of cells by column title.</summary>
internal sealed class WorkbookContent
{
    private readonly Dictionary<string, List<Dictionary<string, Cell>>> _sheets = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; private init; } = [];

    public List<string> Errors { get; } = [];

    public List<Worksheet> Worksheets { get; } = [];

    public static WorkbookContent Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        var content = new WorkbookContent { Names = [.. sheets.Select(sheet => sheet.Name!.Value!)] };
        content.Errors.AddRange(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        foreach (var sheet in sheets)
        {
            var worksheet = ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet!;
            content.Worksheets.Add(worksheet);
            var rows = worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
            var titles = rows[0].Elements<Cell>().ToDictionary(ColumnOf, TextOf, StringComparer.Ordinal);
            content._sheets.Add(sheet.Name!.Value!, [.. rows.Skip(1).Select(row => row.Elements<Cell>().ToDictionary(cell => titles[ColumnOf(cell)], StringComparer.Ordinal))]);
        }

        return content;
    }

    public List<Dictionary<string, Cell>> Rows(string sheet) => _sheets[sheet];

    public static string TextOf(Cell cell) => cell.InlineString!.Text!.Text;

    public static decimal NumberOf(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static string ColumnOf(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
}
