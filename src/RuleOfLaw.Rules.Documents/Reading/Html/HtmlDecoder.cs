using System.Text;
using System.Text.Unicode;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>
/// From a page's bytes to its characters. What a page says of its encoding is often wrong, so the bytes decide where they can: what is UTF-8 is
/// hardly ever anything else.
/// </summary>
internal static class HtmlDecoder
{
    /// <summary>How far the declaration is looked for, in bytes; browsers look at the first 1,024.</summary>
    private const int DeclarationWithin = 4096;

    public static string Decode(ReadOnlySpan<byte> bytes, string? path)
    {
        if (bytes.Length > SourceText.MaximumBytes)
        {
            throw new UnreadableTextException(
                UnreadableReason.TooLarge, path, "网页超过 20 MB，请只保留报告正文", "the page is larger than 20 MB; keep the report's text only");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(bytes))
        {
            return SourceText.Decode(bytes, path).ToString();
        }

        return DecodeDeclared(bytes) ?? DecodeDamagedUtf8(bytes) ?? SourceText.Decode(bytes, path).ToString();
    }

    /// <summary>Big5 and the like, which the bytes alone do not tell from GB18030.</summary>
    private static string? DecodeDeclared(ReadOnlySpan<byte> bytes)
    {
        var name = Declaration(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]));
        if (!name.StartsWith("big5", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("big5", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// A UTF-8 page with a character cut in two, as content systems leave in a shortened description. GB18030 would take it for other characters
    /// without complaint, so it is told by its share of whole characters (own choice: 50 in 51).
    /// </summary>
    private static string? DecodeDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        int broken = 0, whole = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD')
            {
                broken++;
            }
            else if (c > '\u007F')
            {
                whole++;
            }
        }

        return broken * 50 <= whole ? text : null;
    }

    /// <summary>The value of charset=, in a meta element of either form or an XML declaration's encoding=.</summary>
    private static string Declaration(string head)
    {
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var value = head.AsSpan(at + key.Length).TrimStart(" =\"'");
                var end = value.IndexOfAny(" \"'>;/?");
                return (end < 0 ? value : value[..end]).ToString();
            }
        }

        return string.Empty;
    }
}
