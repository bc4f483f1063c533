using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;

/// <summary>Lays a report out as official documents are: 28 characters a line, 22 lines a page, first lines indented by two characters, numbers below.</summary>
internal static class OfficialLayout
{
    private const double Left = 78, Size = 15.6, Pitch = 29, Top = 740, Bottom = 120;
    private const int Columns = 28;

    public static byte[] Pdf(string report, bool isCompressed = true)
    {
        var pdf = new TestPdf { IsCompressed = isCompressed };
        var y = 0.0;
        var page = 0;
        var paragraphs = report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            // The title is larger and in the middle; whom a report is for stands at the margin.
            var size = p == 0 ? 22 : Size;
            foreach (var line in Break(paragraphs[p], (int)(Columns * Size / size), p == 0 || paragraphs[p].EndsWith('：') && paragraphs[p].Length < 20 ? 0 : 2))
            {
                if (page == 0 || y < Bottom)
                {
                    pdf.AddPage();
                    page++;
                    y = Top;
                    pdf.Text(400, 800, 9, "湖榆县法治政府建设");
                    pdf.Text(270, 60, 14, string.Create(CultureInfo.InvariantCulture, $"— {page} —"));
                }

                pdf.Text(p == 0 ? (595 - TestPdf.Width(line.Text, size)) / 2 : Left + (line.Indent * size), y, size, line.Text);
                y -= p == 0 ? 40 : Pitch;
            }
        }

        return pdf.Save();
    }

    /// <summary>Breaks a paragraph; no mark that closes begins a line.</summary>
    private static IEnumerable<(string Text, int Indent)> Break(string paragraph, int columns, int indent)
    {
        for (var start = 0; start < paragraph.Length;)
        {
            var end = start;
            var width = start == 0 ? indent : 0.0;
            while (end < paragraph.Length && (width += TestPdf.Width(paragraph[end].ToString(), 1)) <= columns)
            {
                end++;
            }

            while (end < paragraph.Length && "，。；：、！？）》”".Contains(paragraph[end], StringComparison.Ordinal))
            {
                end--;
            }

            yield return (paragraph[start..end], start == 0 ? indent : 0);
            start = end;
        }
    }
}
