using System.Text;

namespace RuleOfLaw.Rules.Text;

/// <summary>From a file's bytes to text: UTF-16 by its mark, else UTF-8 strictly, else GB18030 strictly. Nothing is guessed and nothing replaced.</summary>
internal static class TextDecoder
{
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
            (encoding, var start) = Detect(bytes, path);
            text = encoding.GetString(bytes[start..]);
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

    /// <summary>The encoding, and where its text begins behind the byte-order mark.</summary>
    private static (Encoding Encoding, int Start) Detect(ReadOnlySpan<byte> bytes, string? path)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2);
            case [0xFE, 0xFF, ..]:
                return (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2);
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (System.Text.Unicode.Utf8.IsValid(bytes[start..]))
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: start > 0), start);
        }

        // Before GB18030, which takes almost any bytes for characters: no text of any encoding read here holds a NUL.
        if (bytes.Contains((byte)0))
        {
            throw new UnreadableTextException(UnreadableReason.Binary, path);
        }

        return (CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, start);
    }
}
