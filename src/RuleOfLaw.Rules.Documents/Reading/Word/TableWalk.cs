using System.Globalization;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Walks through a table: a row is a line, its cells are parted by tabs.</summary>
/// <param name="inline">Knows whether anything is shown.</param>
/// <param name="text">Takes what separates rows and cells.</param>
/// <param name="readCell">Reads a cell's paragraphs and tables, given its place.</param>
internal sealed class TableWalk(InlineWalk inline, WordTextBuilder text, Action<XElement, string> readCell)
{
    public void Read(XElement table, string place)
    {
        var rows = 0;
        ReadRows(table);

        void ReadRows(XElement parent)
        {
            foreach (var child in parent.Elements())
            {
                if (child.IsWord("tr"))
                {
                    ReadRow(child, string.Create(CultureInfo.InvariantCulture, $"{place}/row[{++rows}]"));
                }
                else if (child.Name.LocalName is not ("tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "Fallback"))
                {
                    inline.MuteIf(DocumentWalk.IsLeftOut(child), () => ReadRows(child));
                }
            }
        }
    }

    private void ReadRow(XElement row, string place)
    {
        var (cells, shown) = (0, 0);
        var isDeleted = row.Child("trPr").Child("del") is not null;
        var isShown = !isDeleted && inline.Muted == 0;
        if (isShown)
        {
            text.StartLine();
        }

        inline.MuteIf(isDeleted, () => ReadCells(row));
        if (isShown)
        {
            text.EndLine();
        }

        void ReadCells(XElement parent)
        {
            foreach (var child in parent.Elements())
            {
                if (child.IsWord("tc"))
                {
                    ReadCell(child, string.Create(CultureInfo.InvariantCulture, $"{place}/cell[{++cells}]"), ref shown);
                }
                else if (child.Name.LocalName is not ("trPr" or "tblPrEx" or "sdtPr" or "sdtEndPr" or "Fallback"))
                {
                    inline.MuteIf(DocumentWalk.IsLeftOut(child), () => ReadCells(child));
                }
            }
        }
    }

    private void ReadCell(XElement cell, string place, ref int shown)
    {
        var properties = cell.Child("tcPr");
        var isGone = properties.Child("cellDel") is not null || IsContinued(properties.Child("hMerge"));
        if (!isGone && inline.Muted == 0 && ++shown > 1)
        {
            text.StartNextCell();
        }

        // A cell that goes on from the row above keeps its column, but its text was read there.
        inline.MuteIf(isGone || IsContinued(properties.Child("vMerge")), () => readCell(cell, place));
    }

    private static bool IsContinued(XElement? merge) => merge is not null && merge.Get("val") is null or "continue";
}
