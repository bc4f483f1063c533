using System.Text;

namespace RuleOfLaw.Rules.Text;

/// <summary>From a file's bytes to text: UTF-16 by its mark, else UTF-8 strictly, else GB18030 strictly. Nothing is guessed and nothing replaced.</summary>
internal static class TextDecoder
{
    public static string DecodeFile(string path)
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

    public static string Decode(ReadOnlySpan<byte> bytes, string? path)
    {
        if (bytes.Length > SourceText.MaximumBytes)
        {
            throw new UnreadableTextException(UnreadableReason.TooLarge, path);
        }

        string text;
        try
        {
            text = bytes switch
            {
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(rest, path),
                _ => DecodeUtf8(bytes, path),
            };
        }
        catch (ArgumentException e)
        {
            throw new UnreadableTextException(UnreadableReason.UnknownEncoding, path, e);
        }

        if (text.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0)
        {
            throw new UnreadableTextException(UnreadableReason.Binary, path);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableTextException(UnreadableReason.Empty, path) : text;
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string? path)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // Before GB18030, which takes almost any bytes for characters: no text of any encoding read here holds a NUL.
        if (bytes.Contains((byte)0))
        {
            throw new UnreadableTextException(UnreadableReason.Binary, path);
        }

        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return gb18030!.GetString(bytes);
    }
}
