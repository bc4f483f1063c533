using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>Reads plain text and Markdown, as <see cref="SourceText.Decode"/> does; the last in the row, for any bytes may be text.</summary>
public sealed class PlainTextReader : IReportReader
{
    /// <inheritdoc/>
    public string Format => "txt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    /// <inheritdoc/>
    public bool CanRead(ReportDocument document) => true;

    /// <inheritdoc/>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SourceText.Decode(document.Content.Span, document.Path);
    }
}
