namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Tells a page in two columns, so that their lines are not read across; only where it is clear, for a table has gaps, too.</summary>
internal static class PdfColumns
{
    /// <summary>Lines with a gap, and their share of all lines, from which on a page has columns (own choices).</summary>
    private const int LeastLines = 8;
    private const double LeastShare = 0.6;

    /// <summary>How wide the gap must be, in sizes, and how full the lines of a column (own choices: cells of tables are mostly half empty).</summary>
    private const double LeastGap = 1.2;
    private const double LeastFill = 0.8;

    /// <summary>The rows in reading order; the rows of two columns are cut in two.</summary>
    public static List<List<PdfGlyph>> Order(List<List<PdfGlyph>> rows)
    {
        if (rows.Count < LeastLines || FindGutter(rows) is not { } gutter)
        {
            return rows;
        }

        var isCut = rows.ConvertAll(row => row[0].Left < gutter && row[^1].Right > gutter && !row.Exists(glyph => glyph.Left < gutter && glyph.Right > gutter));
        int first = isCut.IndexOf(true), last = isCut.LastIndexOf(true);
        var columns = rows[first..(last + 1)];
        return
        [
            .. rows[..first],
            .. columns.Select(row => row.FindAll(glyph => glyph.Left < gutter)).Where(row => row.Count > 0),
            .. columns.Select(row => row.FindAll(glyph => glyph.Left >= gutter)).Where(row => row.Count > 0),
            .. rows[(last + 1)..],
        ];
    }

    /// <summary>Where the gap is that most rows share in the middle of the page.</summary>
    private static double? FindGutter(List<List<PdfGlyph>> rows)
    {
        double left = rows.Min(row => row[0].Left), right = rows.Max(row => row[^1].Right), width = right - left;
        var gaps = new List<(double Start, double End)>();
        foreach (var row in rows)
        {
            for (var i = 1; i < row.Count; i++)
            {
                var middle = (row[i - 1].Right + row[i].Left) / 2;
                if (row[i].Left - row[i - 1].Right > LeastGap * row[i].Size && middle > left + (0.35 * width) && middle < right - (0.35 * width))
                {
                    gaps.Add((row[i - 1].Right, row[i].Left));
                    break;
                }
            }
        }

        if (gaps.Count < LeastLines || gaps.Count < LeastShare * rows.Count)
        {
            return null;
        }

        // The ends of full lines: a last line of a paragraph is short, so the median tells.
        var leftEnd = Median(gaps.Select(gap => gap.Start));
        var rightStart = Median(gaps.Select(gap => gap.End));
        var filled = gaps.Count(gap => gap.Start - left > LeastFill * (leftEnd - left));
        var full = rows.Count(row => row[^1].Right - rightStart > LeastFill * (right - rightStart));
        return rightStart > leftEnd && filled > LeastShare * gaps.Count && full > LeastShare * gaps.Count ? (leftEnd + rightStart) / 2 : null;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
