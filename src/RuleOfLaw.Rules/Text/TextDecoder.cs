using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// From a file's bytes to text: UTF-16 by its mark, else UTF-8 strictly, else UTF-16 by its pattern, else GB18030 strictly. Nothing is replaced.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Fewer bytes look like UTF-16 by chance (own choice: eight characters).</summary>
    private const int LeastUnmarkedUtf16 = 16;

    public static (string Text, Encoding Encoding) DecodeFile(string path)
    {
        byte[] bytes;
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > SourceText.MaximumBytes)
            {
                throw new UnreadableTextException(UnreadableReason.TooLarge, path);
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not UnreadableTextException)
        {
            throw new UnreadableTextException(UnreadableReason.NotFound, path, e);
        }

        return Decode(bytes, path);
    }

    public static (string Text, Encoding Encoding) Decode(ReadOnlySpan<byte> bytes, string? path)
    {
        if (bytes.Length > SourceText.MaximumBytes)
        {
            throw new UnreadableTextException(UnreadableReason.TooLarge, path);
        }

        string text;
        Encoding encoding;
        try
        {
            (encoding, var start, var read) = Detect(bytes, path);
            text = read ?? encoding.GetString(bytes[start..]);
        }
        catch (ArgumentException e)
        {
            throw new UnreadableTextException(UnreadableReason.UnknownEncoding, path, e);
        }

        if (text.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0)
        {
            throw new UnreadableTextException(UnreadableReason.Binary, path);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableTextException(UnreadableReason.Empty, path) : (text, encoding);
    }

    /// <summary>The encoding, where its text begins behind the byte-order mark, and the text where it had to be read to know.</summary>
    private static (Encoding Encoding, int Start, string? Text) Detect(ReadOnlySpan<byte> bytes, string? path)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2, null);
            case [0xFE, 0xFF, ..]:
                return (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2, null);
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var hasNul = bytes.Contains((byte)0);
        if (!hasNul && ReadUtf8(bytes[start..]) is { } text)
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: start > 0), start, text);
        }

        foreach (var bigEndian in (ReadOnlySpan<bool>)[false, true])
        {
            if (IsUnmarkedUtf16(bytes, bigEndian))
            {
                return (new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), 0, null);
            }
        }

        // Before GB18030, which takes almost any bytes for characters: no text of any encoding read from here on holds a NUL.
        if (hasNul)
        {
            throw new UnreadableTextException(UnreadableReason.Binary, path);
        }

        return (CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, start, null);
    }

    /// <summary>The text of bytes that are valid UTF-8, read while they are checked; null when they are not.</summary>
    private static string? ReadUtf8(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, buffer, out _, out var length, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(buffer, 0, length) : null;
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>
    /// Whether the bytes are UTF-16 without a mark: nearly all units are Chinese characters, their punctuation or printable ASCII (own choice: 19 in 20).
    /// In GB18030 Chinese characters have high bytes from B0, so its texts do not look so; nor do UTF-8 texts, which were told before.
    /// </summary>
    private static bool IsUnmarkedUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0 || bytes.Length < LeastUnmarkedUtf16)
        {
            return false;
        }

        var plausible = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var (high, low) = bigEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i]);
            plausible += high switch
            {
                0x00 => low is >= 0x20 and < 0x7F or 0xA0 or 0xB7 or (byte)'\t' or (byte)'\n' or (byte)'\r' ? 1 : 0,
                0x20 => low is >= 0x10 and <= 0x3F ? 1 : 0,
                0x30 => low <= 0x3F ? 1 : 0,
                0xFF => low is > 0x00 and <= 0x5E ? 1 : 0,
                _ => high is >= 0x4E and <= 0x9F ? 1 : 0,
            };
        }

        return plausible * 40L >= bytes.Length * 19L;
    }
}
