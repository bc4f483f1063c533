namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Leaves out what every page has above and below its text: page numbers, running heads and feet.</summary>
internal static class PdfFurniture
{
    /// <summary>Lines at either end of a page that may be furniture, and pages that must share one (own choices).</summary>
    private const int Depth = 3;
    private const int LeastPages = 2;
    private const double LeastShare = 0.6;

    /// <summary>The longest page number: — 第 10 页 共 12 页 —.</summary>
    private const int LongestNumber = 20;

    public static void Remove(List<List<PdfLine>> pages)
    {
        foreach (var page in pages)
        {
            RemoveNumbers(page);
        }

        var counts = pages
            .SelectMany(page => Ends(page).Select(Key).Distinct())
            .CountBy(key => key)
            .ToDictionary(count => count.Key, count => count.Value);
        var least = Math.Max(LeastPages, LeastShare * pages.Count);
        foreach (var page in pages)
        {
            var furniture = Ends(page).Where(line => counts[Key(line)] >= least).ToHashSet(ReferenceEqualityComparer.Instance);
            page.RemoveAll(furniture.Contains);
            RemoveNumbers(page);
        }
    }

    private static void RemoveNumbers(List<PdfLine> page)
    {
        if (page.Count > 0 && IsPageNumber(page[^1].Text))
        {
            page.RemoveAt(page.Count - 1);
        }

        if (page.Count > 0 && IsPageNumber(page[0].Text))
        {
            page.RemoveAt(0);
        }
    }

    /// <summary>A line of nothing but a number and what adorns it. A bare number of four digits may be a year.</summary>
    private static bool IsPageNumber(string text)
    {
        if (text.Length > LongestNumber || text.AsSpan().ContainsAnyExcept("0123456789 \t-—–－―_·.第页共/／,，PpAaGgEeOoFf"))
        {
            return false;
        }

        var digits = text.Count(char.IsAsciiDigit);
        return digits is > 0 and <= 3 || (digits is > 0 and <= 8 && digits < text.Length && text.AsSpan().IndexOfAny("第页-—–－―/") >= 0);
    }

    private static IEnumerable<PdfLine> Ends(List<PdfLine> page) => page.Where((_, l) => l < Depth || l >= page.Count - Depth);

    /// <summary>The same words at the same height; the numbers in them may count.</summary>
    private static (string Text, double Height) Key(PdfLine line) =>
        (string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsAsciiDigit(c) ? '0' : c)), Math.Round(line.Baseline / 4));
}
