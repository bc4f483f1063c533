using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>
/// Reads saved web pages: the report a page holds, without the page's shell (navigation, metadata, sharing, footer). The report's title comes first,
/// also where the page keeps it outside the text. Nothing is fetched, no script is run.
/// </summary>
public sealed class HtmlReader : IReportReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool CanRead(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HtmlSniffer.IsHtml(document.Content.Span, isNamedHtml: Extensions.Contains(document.Extension, StringComparer.Ordinal), isNamedText: document.Extension is ".txt" or ".md");
    }

    /// <inheritdoc/>
    public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = BoundedHtmlParser.Parse(HtmlDecoder.Decode(document.Content.Span, document.Path), document.Path, cancellationToken);
        var content = MainContent.Find(page);
        var lines = HtmlTextWriter.Write(content, document.Path, cancellationToken);
        PageShell.Trim(lines);
        if (PageTitle.Missing(page, lines, document.Path, cancellationToken) is { } title)
        {
            lines.Insert(0, title);
        }

        var text = DocumentLine.Join(lines, document.Path);
        return text.Length > 0 ? text : throw new UnreadableTextException(
            UnreadableReason.NoText,
            document.Path,
            "网页里没有正文，正文可能由脚本加载或是图片，请把正文复制到 .txt 或 .docx",
            "the page holds no text, which may be loaded by a script or be a picture; copy the text into a .txt or .docx");
    }
}
