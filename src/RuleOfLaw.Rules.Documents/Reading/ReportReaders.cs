using System.Collections.Immutable;
using RuleOfLaw.Rules.Documents.Reading.Html;
using RuleOfLaw.Rules.Documents.Reading.Pdf;
using RuleOfLaw.Rules.Documents.Reading.Unsupported;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>The readers in the order in which they are asked; the first that takes a document reads it.</summary>
public sealed class ReportReaders
{
    private readonly ImmutableArray<IReportReader> _readers;

    private ReportReaders(ImmutableArray<IReportReader> readers) => _readers = readers;

    /// <summary>The readers of the library.</summary>
    public static ReportReaders Default { get; } = new([new WordReader(), new PdfReader(), new HtmlReader(), new UnsupportedReader(), new PlainTextReader()]);

    /// <summary>The extensions of all readers, by which a folder's reports are found.</summary>
    public IEnumerable<string> Extensions => _readers.SelectMany(reader => reader.Extensions).Distinct(StringComparer.Ordinal);

    /// <summary>Adds a reader, which is asked before those that are there.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The readers with it.</returns>
    public ReportReaders With(IReportReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ReportReaders(_readers.Insert(0, reader));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="UnreadableTextException">The file cannot be read; the message names it and the reason.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SourceText Load(string path, CancellationToken cancellationToken = default) => Read(ReportDocument.Load(path), cancellationToken);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="UnreadableTextException">The document cannot be read; the message names it and the reason.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reader = _readers.FirstOrDefault(one => one.CanRead(document)) ?? throw new UnreadableTextException(UnreadableReason.UnsupportedFormat, document.Path);
        return reader.Read(document, cancellationToken);
    }
}
