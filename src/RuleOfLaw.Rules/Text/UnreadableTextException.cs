namespace RuleOfLaw.Rules.Text;

/// <summary>A file that cannot be read as a report's text. The message names the file and says what to do, in Chinese and English.</summary>
public sealed class UnreadableTextException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the file could not be read.</param>
    /// <param name="path">The file; null when bytes were given.</param>
    /// <param name="innerException">What the operating system or the decoder said.</param>
    public UnreadableTextException(UnreadableReason reason, string? path, Exception? innerException = null)
        : base(Describe(reason, path), innerException)
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>Why the file could not be read.</summary>
    public UnreadableReason Reason { get; }

    /// <summary>The file; null when bytes were given.</summary>
    public string? Path { get; }

    private static string Describe(UnreadableReason reason, string? path)
    {
        var (chinese, english) = reason switch
        {
            UnreadableReason.NotFound => ("找不到或无法打开文件，请检查路径和权限", "the file is missing or cannot be opened; check the path and its permissions"),
            UnreadableReason.Empty => ("文件是空的，请确认导出的是报告正文", "the file is empty; check that the report's text was exported"),
            UnreadableReason.TooLarge => ("文件超过 20 MB，请只保留报告正文", "the file is larger than 20 MB; keep the report's text only"),
            UnreadableReason.Binary => ("文件不是纯文本，请另存为 .txt（UTF-8）", "the file is not plain text; save it as .txt (UTF-8)"),
            _ => ("无法识别文字编码，请另存为 UTF-8", "the text's encoding is unknown; save it as UTF-8"),
        };
        return $"{path ?? "<text>"}: {chinese} / {english}";
    }
}
