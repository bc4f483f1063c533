using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>Reads reports of one format. Thread-safe: one reader serves all threads.</summary>
public interface IReportReader
{
    /// <summary>The format's short name, as docx; for messages.</summary>
    string Format { get; }

    /// <summary>The extensions of such files, in lower case with their dot; by them a folder's reports are found. What a file is, its content decides.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the document is of this format, judged by its first bytes and what it holds, not by its name alone.</summary>
    /// <param name="document">The document.</param>
    /// <returns>True when <see cref="Read"/> is to be tried; a broken document of the format is still of the format.</returns>
    bool CanRead(ReportDocument document);

    /// <summary>Reads the document's text.</summary>
    /// <param name="document">A document that <see cref="CanRead"/> takes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The text; every stretch that the document holds has its <see cref="SourceText.Origins"/>, unless the text is the file's own.</returns>
    /// <exception cref="UnreadableTextException">The document cannot be read; the message names it and the reason.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    SourceText Read(ReportDocument document, CancellationToken cancellationToken = default);
}
