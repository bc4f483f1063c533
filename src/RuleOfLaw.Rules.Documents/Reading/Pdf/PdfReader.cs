using RuleOfLaw.Rules.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>
/// Reads the text of PDFs: its lines joined to paragraphs, without page numbers and running heads. What a PDF does not say, as where a paragraph begins, is
/// told from how its lines stand.
/// </summary>
public sealed class PdfReader : IReportReader
{
    /// <summary>Within how many bytes the mark stands (PDF 32000-1, implementation note 13).</summary>
    private const int MarkWithin = 1024;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public bool CanRead(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Content.Span[..Math.Min(document.Content.Length, MarkWithin)].IndexOf("%PDF-"u8) >= 0;
    }

    /// <inheritdoc/>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var pages = ReadPages(document, cancellationToken);
        var glyphs = pages.SelectMany(page => page).Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        if (glyphs.Count == 0)
        {
            throw new UnreadableTextException(UnreadableReason.NoText, document.Path);
        }

        if (glyphs.Count(glyph => !glyph.IsMapped || glyph.Text[0] is (>= '\uE000' and <= '\uF8FF') or '\uFFFD' or < ' ') * 2 > glyphs.Count)
        {
            throw new UnreadableTextException(
                UnreadableReason.NoText,
                document.Path,
                "PDF 的字体没有文字对照表，取出的文字会是乱码；请用原文档另存为 .docx，或做文字识别（OCR）",
                "the PDF's fonts do not say which characters they draw, so its text would be gibberish; save the original as .docx, or run text recognition (OCR)");
        }

        var lines = pages.Select((page, p) => PdfLineBuilder.Build(page, p + 1)).ToList();
        PdfFurniture.Remove(lines);
        var text = DocumentLine.Join(PdfParagraphs.Join(lines), document.Path);
        return text.Length > 0 ? text : throw new UnreadableTextException(UnreadableReason.NoText, document.Path);
    }

    private static List<List<PdfGlyph>> ReadPages(ReportDocument document, CancellationToken cancellationToken)
    {
        var budget = new PdfBudget(document.Path, document.Content.Length, cancellationToken);
        var content = document.Content.ToArray();
        PdfStructure.GuardFile(content, budget);
        try
        {
            using var pdf = PdfDocument.Open(new MeteredStream(content, budget), new PdfReadingOptions(budget));
            pdf.AddPageFactory<List<PdfGlyph>, PdfPageFactory>();
            var pages = new List<List<PdfGlyph>>(pdf.NumberOfPages);
            for (var page = 1; page <= pdf.NumberOfPages; page++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                pages.Add(pdf.GetPage<List<PdfGlyph>>(page));
            }

            return budget.IsExceeded ? throw budget.Exceed() : budget.IsDamaged ? throw new InvalidDataException("A page's drawing is broken.") : pages;
        }
        catch (Exception e) when (e is not UnreadableTextException)
        {
            // The library throws what its parts throw, down to casts and indices; all of it says that the file is not as it should be.
            cancellationToken.ThrowIfCancellationRequested();
            throw budget.IsExceeded ? budget.Exceed()
                : e is PdfDocumentEncryptedException ? new UnreadableTextException(UnreadableReason.Encrypted, document.Path, e)
                : new UnreadableTextException(UnreadableReason.Damaged, document.Path, e);
        }
    }
}
