using System.Xml.Linq;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Word;
using RuleOfLaw.Rules.Documents.Writing.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing;

/// <summary>
/// Writes findings back into the Word document they were found in, as comments at their passages. Nothing else changes: runs are parted where a passage
/// begins or ends within one, and every part of the file but the text, the comments and what names them stays as it is, byte for byte.
/// </summary>
public static class WordAnnotator
{
    /// <summary>The comments' author.</summary>
    public const string Author = "RuleOfLaw";

    /// <summary>The author's initials.</summary>
    public const string Initials = "ROL";

    /// <summary>Writes the document with a comment for each finding that is not suppressed.</summary>
    /// <param name="document">The Word document, as it was read.</param>
    /// <param name="assessment">The assessment of its text, as <see cref="WordReader"/> reads it.</param>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="language">The language of the comments.</param>
    /// <param name="date">When the comments were made; without it they bear no date, and the same in gives the same bytes out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>
    /// Word allows no comments within text boxes: such a comment stands at what holds the box. One on an automatic number stands before its paragraph,
    /// one on no passage at the start of the first paragraph.
    /// </remarks>
    /// <exception cref="ArgumentException">The document is no Word document, or the assessment is of another text.</exception>
    /// <exception cref="UnreadableTextException">The document cannot be read; the message names it and the reason.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Annotate(
        ReportDocument document, Assessment assessment, Stream output, Language language = Language.Chinese, DateTimeOffset? date = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(output);
        if (!WordFile.IsWord(document))
        {
            throw new ArgumentException($"{document}: 不是 Word 文档（.docx），不能加批注 / no Word document (.docx), so it cannot bear comments", nameof(document));
        }

        var parts = WordFile.Read(document, (package, name, main, text) => Comment(package, name, main, text, assessment, language, date), cancellationToken);
        WordPackageWriter.Write(document, parts, output);
    }

    private static Dictionary<string, XDocument> Comment(
        WordPackage package, string name, XDocument main, WordText text, Assessment assessment, Language language, DateTimeOffset? date)
    {
        var source = assessment.Report.Text;
        if (!source.AsSpan().SequenceEqual(text.Text))
        {
            throw new ArgumentException($"{package.Path ?? "<document>"}: 评估结果不是这份文档的 / the assessment is of another text than the document's", nameof(assessment));
        }

        var parts = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        if (assessment.Findings.IsEmpty)
        {
            return parts;
        }

        var comments = new CommentsPart(package, name, main);
        var marks = new CommentMarks(main.Root!, text);
        foreach (var finding in assessment.Findings)
        {
            marks.Add(comments.Add(CommentText.Of(finding, source, language), date), finding.Span);
        }

        marks.Insert();
        parts[package.EntryName(name)] = main;
        comments.AddTo(parts);
        return parts;
    }
}
