using DocumentFormat.OpenXml.Spreadsheet;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>The formats of the cells, in the order of <see cref="CellLook"/>.</summary>
internal static class WorkbookStyles
{
    private const uint PointsFormat = 164;
    private const uint DateFormat = 165;
    private const uint WholeFormat = 1;
    private const uint PercentFormat = 166;
    private const uint TextFormat = 49;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = PointsFormat, FormatCode = "0.0" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECF1" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF8A97A8" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            Format(TextFormat),
            Format(TextFormat, isWrapped: true),
            Format(WholeFormat),
            Format(PointsFormat),
            Format(PercentFormat),
            Format(DateFormat),
            Format(TextFormat, isWrapped: true, isQuoted: true)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(uint numberFormat, bool isWrapped = false, bool isQuoted = false) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped ? true : null })
    {
        FormatId = 0,
        FontId = 0,
        FillId = 0,
        BorderId = 0,
        NumberFormatId = numberFormat,
        ApplyNumberFormat = numberFormat > 0,
        ApplyAlignment = true,
        QuotePrefix = isQuoted ? true : null,
    };
}
