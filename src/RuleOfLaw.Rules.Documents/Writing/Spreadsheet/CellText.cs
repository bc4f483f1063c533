using System.Text;
using System.Xml;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>Makes any text fit for a cell.</summary>
internal static class CellText
{
    /// <summary>The most UTF-16 code units a cell holds, by Excel's specification; a longer text makes the whole file count as damaged.</summary>
    public const int MaximumLength = 32_767;

    private const int EscapeLength = 7;

    /// <summary>Drops what XML cannot hold, cuts what is too long, and escapes what would be read as an escape.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else if (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'))
            {
                clean.Append('\n');
            }
            else if (text[i] != '\r' && XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        if (clean.Length > MaximumLength)
        {
            var end = MaximumLength - 1;
            clean.Length = char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
            clean.Append('…');
        }

        return Escape(clean.ToString());
    }

    /// <summary>Whether a program that were given the text by hand would take it for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..];

    /// <summary>In a cell <c>_x000D_</c> stands for a character (ISO/IEC 29500-1, 22.9.2.19); where a text holds such letters, its first sign is escaped itself.</summary>
    private static string Escape(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at + EscapeLength <= text.Length && text[at + EscapeLength - 1] == '_' && !text.AsSpan(at + 2, 4).ContainsAnyExcept("0123456789abcdefABCDEF"))
            {
                text = text.Insert(at, "_x005F");
                at += EscapeLength - 1;
            }
        }

        return text;
    }
}
