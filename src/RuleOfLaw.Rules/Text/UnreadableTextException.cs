namespace RuleOfLaw.Rules.Text;

/// <summary>A file that cannot be read as a report's text. The message names the file and says what to do, in Chinese and English.</summary>
public sealed class UnreadableTextException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the file could not be read.</param>
    /// <param name="path">The file; null when bytes were given.</param>
    /// <param name="innerException">What the operating system or the decoder said.</param>
    public UnreadableTextException(UnreadableReason reason, string? path, Exception? innerException = null)
        : base(Describe(path, OfReason(reason)), innerException)
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>Creates the exception with an advice of its own.</summary>
    /// <param name="reason">Why the file could not be read.</param>
    /// <param name="path">The file; null when bytes were given.</param>
    /// <param name="chinese">What is wrong and what to do, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="innerException">What the operating system or the decoder said.</param>
    public UnreadableTextException(UnreadableReason reason, string? path, string chinese, string english, Exception? innerException = null)
        : base(Describe(path, (chinese, english)), innerException)
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>Why the file could not be read.</summary>
    public UnreadableReason Reason { get; }

    /// <summary>The file; null when bytes were given.</summary>
    public string? Path { get; }

    private static string Describe(string? path, (string Chinese, string English) advice) => $"{path ?? "<text>"}: {advice.Chinese} / {advice.English}";

    private static (string Chinese, string English) OfReason(UnreadableReason reason) => reason switch
    {
        UnreadableReason.NotFound => ("找不到或无法打开文件，请检查路径和权限", "the file is missing or cannot be opened; check the path and its permissions"),
        UnreadableReason.Empty => ("文件是空的，请确认导出的是报告正文", "the file is empty; check that the report's text was exported"),
        UnreadableReason.TooLarge => ("文件超过 20 MB，请只保留报告正文", "the file is larger than 20 MB; keep the report's text only"),
        UnreadableReason.Binary => ("文件不是纯文本，请另存为 .txt（UTF-8）", "the file is not plain text; save it as .txt (UTF-8)"),
        UnreadableReason.Encrypted => ("文件已加密或设有密码，请解除后再试", "the file is encrypted or asks for a password; remove it and try again"),
        UnreadableReason.Damaged => ("文件不完整或已损坏，请重新导出或下载", "the file is cut off or damaged; export or download it again"),
        UnreadableReason.NoText => ("文件里没有文字，可能是扫描件，请先做文字识别（OCR）", "the file holds no text, perhaps a scan; run text recognition (OCR) first"),
        UnreadableReason.UnsupportedFormat => ("不支持这种格式，请另存为 .docx 或 .txt", "the format is not supported; save it as .docx or .txt"),
        UnreadableReason.Excessive => ("文件结构异常（嵌套过深或解压后过大），已停止读取", "the file is built abnormally (nested too deeply or too large when unpacked); reading was stopped"),
        _ => ("无法识别文字编码，请另存为 UTF-8", "the text's encoding is unknown; save it as UTF-8"),
    };
}
