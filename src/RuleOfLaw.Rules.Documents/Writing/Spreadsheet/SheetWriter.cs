using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>
/// Writes a sheet row by row into temporary files, so that sheets can grow side by side without being kept in memory. What does not fit into one
/// sheet goes on in a further one. The files are gone as soon as this is disposed, or the process ends.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>The most rows a sheet holds, by Excel's specification.</summary>
    public const int MaximumRows = 1_048_576;

    private const double HeaderHeight = 22;

    private readonly LocalizedText _name;
    private readonly SheetColumn[] _columns;
    private readonly Language _language;
    private readonly int _maximumRows;
    private readonly List<FileStream> _files = [];
    private OpenXmlWriter? _writer;
    private int _row;

    public SheetWriter(LocalizedText name, SheetColumn[] columns, Language language, int maximumRows = MaximumRows)
    {
        _name = name;
        _columns = columns;
        _language = language;
        _maximumRows = maximumRows;
        Begin();
    }

    public void Add(params ReadOnlySpan<CellContent> cells)
    {
        if (_row == _maximumRows)
        {
            End();
            Begin();
        }

        WriteRow(cells, height: null);
    }

    /// <summary>Ends the sheet and gives its parts, each with the sheet's name, ready to be read from the start.</summary>
    public IEnumerable<(string Name, Stream Content)> Complete()
    {
        End();
        for (var i = 0; i < _files.Count; i++)
        {
            _files[i].Position = 0;
            yield return (i == 0 ? _name.In(_language) : string.Create(CultureInfo.InvariantCulture, $"{_name.In(_language)} ({i + 1})"), _files[i]);
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _files.ForEach(file => file.Dispose());
    }

    private void Begin()
    {
        var file = CreateFile();
        _files.Add(file);
        _writer = OpenXmlWriter.Create(file);
        _row = 0;
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var selection = new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } };
        _writer.WriteElement(new SheetViews(new SheetView(pane, selection) { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(_columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
        WriteRow([.. _columns.Select(column => CellContent.Header(column.Title.In(_language)))], HeaderHeight);
    }

    private void End()
    {
        var writer = _writer ?? throw new InvalidOperationException("The sheet is complete.");
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(_columns.Length - 1)}{_row}") });
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
        writer.Dispose();
        _writer = null;
    }

    private void WriteRow(ReadOnlySpan<CellContent> cells, double? height)
    {
        var row = new Row { RowIndex = (uint)++_row };
        if (height is not null)
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        _writer!.WriteStartElement(row);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { TextValue: null, NumberValue: null })
            {
                _writer.WriteElement(Cell(cells[i], string.Create(CultureInfo.InvariantCulture, $"{ColumnName(i)}{_row}")));
            }
        }

        _writer.WriteEndElement();
    }

    private static Cell Cell(CellContent content, string reference) => content.TextValue is { } text
        ? new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = (uint)content.Look }
        : new Cell(new CellValue(content.NumberValue!)) { CellReference = reference, StyleIndex = (uint)content.Look };

    /// <summary>A, B … Z; no sheet here has more columns.</summary>
    private static char ColumnName(int index) => (char)('A' + index);

    /// <summary>Only this user may read it: a report need not be public yet.</summary>
    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
