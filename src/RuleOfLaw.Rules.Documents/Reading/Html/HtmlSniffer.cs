using System.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>Tells a page from a text that only mentions a tag, by what stands first.</summary>
internal static class HtmlSniffer
{
    /// <summary>How far is looked, in bytes (own choice: comments before a page's first tag are shorter).</summary>
    private const int Prefix = 64 * 1024;

    /// <summary>Tags that only a page begins with.</summary>
    private static readonly string[] PageTags = ["!doctype html", "html", "head", "body"];

    /// <summary>Tags that a piece of a page begins with.</summary>
    private static readonly string[] PartTags =
    [
        "meta", "title", "link", "base", "script", "style", "div", "p", "table", "article", "main", "section", "header", "nav", "span", "font", "center",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "br", "b", "strong", "form", "a",
    ];

    public static bool IsHtml(ReadOnlySpan<byte> content, bool isNamedHtml, bool isNamedText)
    {
        if (!isNamedHtml && BeginsWithWord(content))
        {
            return false;
        }

        var text = Start(content).AsSpan();
        var at = SkipProlog(text);
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] == '<')
        {
            return BeginsWith(text[(at + 1)..], PageTags) || (!isNamedText && BeginsWith(text[(at + 1)..], PartTags));
        }

        // A piece of a page may begin with text; its name then says what it is, and a tag somewhere confirms it.
        return isNamedHtml && HasTag(text[at..]);
    }

    /// <summary>Whether the first byte that says anything is that of a word, as in nearly all files that are no pages: then none of it need be decoded.</summary>
    private static bool BeginsWithWord(ReadOnlySpan<byte> content) => DocumentStart.Skip(content) is [not ((byte)'<' or 0 or 0xFE or 0xFF), ..];

    private static bool HasTag(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOf('<'); next >= 0; next = text.IndexOf('<'))
        {
            text = text[(next + 1)..];
            if (BeginsWith(text, PageTags) || BeginsWith(text, PartTags))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<char> text, string[] tags)
    {
        foreach (var tag in tags)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (text.Length == tag.Length || text[tag.Length] is '>' or '/' or ' ' or '\t' or '\r' or '\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Blanks, comments and processing instructions say nothing about the page.</summary>
    private static int SkipProlog(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
                continue;
            }

            var closing = text[at..].StartsWith("<!--") ? "-->" : text[at..].StartsWith("<?") ? "?>" : null;
            if (closing is null)
            {
                break;
            }

            var length = text[at..].IndexOf(closing);
            at = length < 0 ? text.Length : at + length + closing.Length;
        }

        return at;
    }

    /// <summary>The tags are ASCII in every encoding, but for UTF-16.</summary>
    private static string Start(ReadOnlySpan<byte> content)
    {
        var prefix = content[..Math.Min(content.Length, Prefix)];
        return prefix switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode.GetString(prefix),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(prefix),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(prefix[3..]),
            _ => Encoding.Latin1.GetString(prefix),
        };
    }
}
