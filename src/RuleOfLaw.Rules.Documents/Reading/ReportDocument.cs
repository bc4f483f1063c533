using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>A document as it lies in a file: its bytes and its name.</summary>
/// <param name="content">All its bytes; they must not be changed while the document is in use.</param>
/// <param name="path">Its path, for messages and outputs; null when it did not come from a file.</param>
public sealed class ReportDocument(ReadOnlyMemory<byte> content, string? path = null)
{
    /// <summary>The largest document that is read, in bytes (100 MB, own choice: a report with many pictures stays far below).</summary>
    public const int MaximumBytes = 100 * 1024 * 1024;

    /// <summary>All its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Its path; null when it did not come from a file.</summary>
    public string? Path { get; } = path;

    /// <summary>The extension of its name, in lower case with the dot; empty without one.</summary>
    public string Extension => System.IO.Path.GetExtension(Path)?.ToLowerInvariant() ?? string.Empty;

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The document.</returns>
    /// <exception cref="UnreadableTextException">The file is missing, cannot be opened, is empty or too large.</exception>
    public static ReportDocument Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaximumBytes)
            {
                throw new UnreadableTextException(UnreadableReason.TooLarge, path, "文件超过 100 MB，请只保留报告正文", "the file is larger than 100 MB; keep the report's text only");
            }

            var content = File.ReadAllBytes(path);
            return content.Length > 0 ? new ReportDocument(content, path) : throw new UnreadableTextException(UnreadableReason.Empty, path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not UnreadableTextException)
        {
            throw new UnreadableTextException(UnreadableReason.NotFound, path, e);
        }
    }

    /// <summary>Whether the content begins with these bytes.</summary>
    /// <param name="start">The bytes.</param>
    /// <returns>True when it does.</returns>
    public bool StartsWith(ReadOnlySpan<byte> start) => Content.Span.StartsWith(start);

    /// <inheritdoc/>
    public override string ToString() => Path ?? "<document>";
}
