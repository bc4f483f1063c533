using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Makes a page's characters into its lines, from top to bottom; the columns of a page in two columns one after the other.</summary>
internal static class PdfLineBuilder
{
    /// <summary>How far a character may stand above or below its line, in sizes (own choice: superscripts stand a third higher).</summary>
    private const double SameLine = 0.5;

    /// <summary>The gap that is a blank between letters, and the one that parts cells, in sizes (own choices: justified lines stretch by a third).</summary>
    private const double Blank = 0.2;
    private const double CellGap = 1.5;

    /// <summary>A character drawn again so near makes it bold (own choice, in sizes).</summary>
    private const double Overprint = 0.3;

    public static List<PdfLine> Build(List<PdfGlyph> glyphs, int page)
    {
        var rows = Rows(glyphs);
        var lines = new List<PdfLine>();
        foreach (var row in PdfColumns.Order(rows))
        {
            if (Line(row, string.Create(CultureInfo.InvariantCulture, $"page[{page}]/line[{lines.Count + 1}]")) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static List<List<PdfGlyph>> Rows(List<PdfGlyph> glyphs)
    {
        var rows = new List<List<PdfGlyph>>();
        double baseline = 0, size = 0;
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (rows.Count == 0 || baseline - glyph.Baseline > SameLine * Math.Max(size, glyph.Size))
            {
                rows.Add([]);
                size = 0;
            }

            rows[^1].Add(glyph);
            if (glyph.Size > size * 1.15)
            {
                (baseline, size) = (glyph.Baseline, glyph.Size);
            }
        }

        for (var r = 0; r < rows.Count; r++)
        {
            rows[r] = [.. rows[r].OrderBy(glyph => glyph.Left)];
        }

        return rows;
    }

    private static PdfLine? Line(List<PdfGlyph> glyphs, string place)
    {
        var text = new StringBuilder();
        PdfGlyph? first = null, last = null;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                if (last is not null && !char.IsWhiteSpace(text[^1]))
                {
                    text.Append(glyph.Text.Length > 0 ? glyph.Text[0] : ' ');
                }

                continue;
            }

            if (last is { } before)
            {
                if (string.Equals(before.Text, glyph.Text, StringComparison.Ordinal) && glyph.Left - before.Left < Overprint * glyph.Size)
                {
                    continue;
                }

                AppendGap(text, before, glyph);
            }

            first ??= glyph;
            last = glyph;
            foreach (var c in glyph.Text)
            {
                text.Append(PdfRadicals.Resolve(c));
            }
        }

        return first is { } start && last is { } end
            ? new PdfLine(text.ToString().TrimEnd(), start.Left, end.Right, end.Baseline, SizeOf(glyphs), place)
            : null;
    }

    private static void AppendGap(StringBuilder text, PdfGlyph before, PdfGlyph glyph)
    {
        var gap = (glyph.Left - before.Right) / Math.Max(before.Size, glyph.Size);
        if (gap > CellGap)
        {
            text.Length = text.ToString().TrimEnd().Length;
            text.Append('\t');
        }
        else if (gap > Blank && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(glyph.Text[0]))
        {
            text.Append(' ');
        }
    }

    /// <summary>The size that most of the characters have, in tenths.</summary>
    private static double SizeOf(List<PdfGlyph> glyphs) =>
        glyphs.CountBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(size => size.Value).Key;
}
