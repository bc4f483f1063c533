using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Symbols that are given as a place in a font.</summary>
internal static class SymbolText
{
    /// <summary>What stands for a glyph whose meaning only its font knows.</summary>
    private const string Unknown = "•";

    /// <summary>Marks that forms and lists use, in Wingdings and Wingdings 2.</summary>
    private static readonly Dictionary<(string Font, int Code), string> Known = new()
    {
        [("Wingdings", 0x6C)] = "●",
        [("Wingdings", 0x6E)] = "■",
        [("Wingdings", 0x75)] = "◆",
        [("Wingdings", 0x6F)] = "□",
        [("Wingdings", 0xA8)] = "□",
        [("Wingdings", 0xFC)] = "✓",
        [("Wingdings", 0xFE)] = "☑",
        [("Wingdings", 0xFD)] = "☒",
        [("Wingdings", 0xD8)] = "➢",
        [("Wingdings", 0xAB)] = "★",
        [("Wingdings 2", 0x52)] = "☑",
        [("Wingdings 2", 0x50)] = "✓",
        [("Wingdings 2", 0xA3)] = "□",
        [("Wingdings 2", 0x53)] = "☒",
    };

    public static bool IsSymbolFont(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font is "Symbol" or "Webdings";

    /// <summary>The text of <c>w:sym</c>, or of the newer element that holds a whole code point.</summary>
    public static string Of(XElement symbol)
    {
        var font = symbol.Get("font") ?? string.Empty;
        if (!int.TryParse(symbol.Get("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return string.Empty;
        }

        var isPrivate = code is >= 0xE000 and <= 0xF8FF;
        if (isPrivate || IsSymbolFont(font))
        {
            return Known.GetValueOrDefault((font, code & 0xFF), Unknown);
        }

        return Rune.IsValid(code) && code >= 0x20 ? new Rune(code).ToString() : Unknown;
    }
}
