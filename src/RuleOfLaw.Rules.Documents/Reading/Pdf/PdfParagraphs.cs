namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>
/// Joins the lines of a PDF to paragraphs, across pages. A PDF does not say where a paragraph begins; an indented line does, a short line before it, a
/// wider gap, another size, and, in a text without indents, a number such as （一）.
/// </summary>
internal sealed class PdfParagraphs
{
    /// <summary>How far a line is moved in that begins a paragraph, in sizes (own choice: two characters are the custom).</summary>
    private const double Indent = 1.2;

    /// <summary>
    /// How much shorter a line is that ends a paragraph, in sizes; and how much where the text has indents, the next line none, and this one no mark at its
    /// end (own choices: marks that may not begin a line make one shorter by two, several in a row by more).
    /// </summary>
    private const double Short = 2.6;
    private const double VeryShort = 6;

    /// <summary>The difference of sizes between a heading and its text, and the gap that parts paragraphs, in usual gaps (own choices).</summary>
    private const double OtherSize = 0.12;
    private const double WiderGap = 1.5;

    /// <summary>Indented lines from which on a text is taken for one with indents, in all and as a share (own choices).</summary>
    private const int LeastIndents = 3;
    private const double LeastIndentShare = 0.1;

    private readonly List<(PdfLine Line, double Left, double Right)> _lines = [];
    private readonly double _pitch;
    private readonly double _bodySize;
    private readonly bool _hasIndents;

    private PdfParagraphs(List<List<PdfLine>> pages)
    {
        var all = pages.SelectMany(page => page).ToList();
        double left = all.Min(line => line.Left), width = pages.Where(page => page.Count > 0).Max(page => page.Max(line => line.Right) - page.Min(line => line.Left));
        foreach (var page in pages.Where(page => page.Count > 0))
        {
            // A page of a few lines may have none at its margin; pages are set alike.
            var own = page.Count >= 5 ? page.Min(line => line.Left) : left;
            var right = Math.Max(page.Max(line => line.Right), own + width);
            _lines.AddRange(page.Select(line => (line, own, right)));
        }

        _bodySize = all.CountBy(line => line.Size).MaxBy(size => size.Value).Key;
        _pitch = Pitch(pages);
        _hasIndents = _lines.Count(line => IsIndented(line) && !IsCentered(line)) >= Math.Max(LeastIndents, LeastIndentShare * _lines.Count);
    }

    public static List<DocumentLine> Join(List<List<PdfLine>> pages) => pages.Exists(page => page.Count > 0) ? new PdfParagraphs(pages).Join() : [];

    private List<DocumentLine> Join()
    {
        var paragraphs = new List<DocumentLine>();
        for (var l = 0; l < _lines.Count; l++)
        {
            var line = _lines[l].Line;
            if (l == 0 || BeginsParagraph(_lines[l - 1], _lines[l]))
            {
                paragraphs.Add(new DocumentLine());
            }
            else if (char.IsAsciiLetter(paragraphs[^1].Last) && char.IsAsciiLetterOrDigit(line.Text[0]))
            {
                paragraphs[^1].AppendGap(' ');
            }

            for (var i = 0; i < line.Text.Length; i++)
            {
                paragraphs[^1].Append(line.Text[i], line.Place, i);
            }
        }

        return paragraphs;
    }

    private bool BeginsParagraph((PdfLine Line, double Left, double Right) before, (PdfLine Line, double Left, double Right) line)
    {
        if (line.Line.Text.Contains('\t', StringComparison.Ordinal) || before.Line.Text.Contains('\t', StringComparison.Ordinal)
            || Math.Abs(line.Line.Size - before.Line.Size) > OtherSize * Math.Max(line.Line.Size, before.Line.Size))
        {
            return true;
        }

        var gap = before.Line.Baseline - line.Line.Baseline;
        if (gap > WiderGap * _pitch)
        {
            return true;
        }

        // A title that is broken in two has both its halves in the middle.
        if (line.Line.Size > _bodySize * (1 + OtherSize) && IsCentered(before) && IsCentered(line))
        {
            return false;
        }

        if (IsIndented(line) || (!_hasIndents && HasNumber(line.Line.Text)))
        {
            return true;
        }

        var mayGoOn = _hasIndents && !HasNumber(line.Line.Text) && before.Line.Text[^1] is not ('。' or '：' or '；');
        return before.Line.Right < before.Right - ((mayGoOn ? VeryShort : Short) * before.Line.Size);
    }

    private static bool IsIndented((PdfLine Line, double Left, double Right) line) => line.Line.Left - line.Left > Indent * line.Line.Size;

    private static bool IsCentered((PdfLine Line, double Left, double Right) line)
    {
        double before = line.Line.Left - line.Left, behind = line.Right - line.Line.Right;
        return Math.Abs(before - behind) < 1.5 * line.Line.Size;
    }

    /// <summary>一、 （一） 1. 第一章: how headings and items begin.</summary>
    private static bool HasNumber(string text)
    {
        const string Numerals = "一二三四五六七八九十";
        var start = text[0] is '（' or '(' or '第' ? 1 : 0;
        var length = text.AsSpan(start).IndexOfAnyExcept(Numerals);
        if (length is > 0 and <= 3)
        {
            return start == 0 ? text[length] is '、' or '是' : text[length + 1] is '）' or ')' or '章' or '节' or '部';
        }

        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 2 && digits + 1 < text.Length && text[digits] is '.' or '．' or '、' && !char.IsAsciiDigit(text[digits + 1]);
    }

    /// <summary>The usual distance of lines.</summary>
    private static double Pitch(List<List<PdfLine>> pages)
    {
        var gaps = pages
            .SelectMany(page => page.Zip(page.Skip(1), (upper, lower) => (upper, lower)))
            .Where(pair => Math.Abs(pair.upper.Size - pair.lower.Size) < 0.5 && pair.upper.Baseline > pair.lower.Baseline)
            .Select(pair => pair.upper.Baseline - pair.lower.Baseline)
            .Order()
            .ToList();
        return gaps.Count > 0 ? gaps[gaps.Count / 2] : double.MaxValue / WiderGap;
    }
}
