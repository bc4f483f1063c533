using RuleOfLaw.Rules.Documents.Reading.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>
/// Reads Word documents (Office Open XML) as they look in Word with all changes accepted: a line a paragraph, automatic numbers written out, cells of a
/// row joined by tabs. Left out are hidden text, headers and footers, notes and their marks, comments, the table of contents and embedded objects.
/// </summary>
/// <remarks>
/// Own choices: between an automatic number and its text stands nothing, but a blank where the number ends in a letter or digit (第一章 总则); a text box
/// is read before or behind the paragraph that holds it, never within its text; a page break is no text.
/// </remarks>
public sealed class WordReader : IReportReader
{
    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => WordFile.Extensions;

    /// <inheritdoc/>
    public bool CanRead(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WordFile.IsWord(document);
    }

    /// <inheritdoc/>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WordFile.Read(document, (_, _, _, text) => ToSource(text, document.Path), cancellationToken);
    }

    private static SourceText ToSource(WordText text, string? path) =>
        SourceText.From(text.Text, path, [.. text.Stretches.Select(stretch => new TextOrigin(stretch.Span, stretch.Piece.Place, stretch.Piece.Offset))]);
}
