using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Unsupported;

/// <summary>Knows documents, pictures and archives that are not read, and says what they are and what to make of them.</summary>
public sealed class UnsupportedReader : IReportReader
{
    /// <inheritdoc/>
    public string Format => "unsupported";

    /// <summary>The extensions of documents that may hold a report, so that one is named and not passed over; not those of pictures and archives.</summary>
    public IReadOnlyList<string> Extensions { get; } = [.. UnsupportedFormat.All.SelectMany(format => format.Extensions)];

    /// <inheritdoc/>
    public bool CanRead(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document) is not null;
    }

    /// <summary>Says what the document is.</summary>
    /// <param name="document">A document that <see cref="CanRead"/> takes.</param>
    /// <param name="cancellationToken">Not needed, for nothing is read.</param>
    /// <returns>Never.</returns>
    /// <exception cref="UnreadableTextException">Always, with <see cref="UnreadableReason.UnsupportedFormat"/>.</exception>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        throw Find(document) is { } format
            ? new UnreadableTextException(UnreadableReason.UnsupportedFormat, document.Path, format.Chinese, format.English)
            : new UnreadableTextException(UnreadableReason.UnsupportedFormat, document.Path);
    }

    private static UnsupportedFormat? Find(ReportDocument document) => UnsupportedFormat.All.FirstOrDefault(format => format.Matches(document.Content.Span));
}
