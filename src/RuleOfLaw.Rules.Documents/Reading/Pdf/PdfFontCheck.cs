using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>
/// Counts what a font's tables come to before the library fills them: a range of four billion codes takes twenty bytes to write, and the library writes out
/// each entry.
/// </summary>
internal sealed class PdfFontCheck(IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget)
{
    public void Check(DictionaryToken font)
    {
        foreach (var name in (ReadOnlySpan<NameToken>)[NameToken.ToUnicode, NameToken.Encoding])
        {
            if (font.TryGet(name, out var token) && DirectObjectFinder.TryGet<StreamToken>(token, scanner, out var map))
            {
                CheckRanges(Encoding.Latin1.GetString(map.Decode(filters, scanner).Span));
            }
        }

        if (font.TryGet(NameToken.DescendantFonts, out var descendants) && DirectObjectFinder.TryGet<ArrayToken>(descendants, scanner, out var fonts))
        {
            foreach (var one in fonts.Data)
            {
                if (DirectObjectFinder.TryGet<DictionaryToken>(one, scanner, out var descendant))
                {
                    CheckWidths(descendant, NameToken.W, numbers: 1);
                    CheckWidths(descendant, NameToken.W2, numbers: 3);
                }
            }
        }
    }

    /// <summary>A list of codes' widths: "first [w w w]" or "first last w", with three numbers for w in vertical writing.</summary>
    private void CheckWidths(DictionaryToken font, NameToken name, int numbers)
    {
        if (!font.TryGet(name, out var token) || !DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var widths))
        {
            return;
        }

        for (var i = 0; i + 1 < widths.Length;)
        {
            var first = Number(widths[i]);
            if (DirectObjectFinder.TryGet<ArrayToken>(widths[i + 1], scanner, out var list))
            {
                budget.Map(list.Length);
                i += 2;
            }
            else
            {
                budget.Map(Math.Max(0, Number(widths[i + 1]) - first));
                i += 2 + numbers;
            }
        }
    }

    private long Number(IToken token) => DirectObjectFinder.TryGet<NumericToken>(token, scanner, out var number) ? number.Long : 0;

    /// <summary>Counts the codes of all bfrange sections: triples of first code, last code, and a character or a list of them.</summary>
    private void CheckRanges(string map)
    {
        for (var at = map.IndexOf("beginbfrange", StringComparison.OrdinalIgnoreCase); at >= 0; at = map.IndexOf("beginbfrange", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = map.AsSpan(at + "beginbfrange".Length);
            long? first = null;
            var part = 0;
            while (NextOperand(ref rest, out var code))
            {
                budget.Map(1);
                if (part == 1)
                {
                    budget.Map(Math.Max(0, code - first!.Value));
                }

                first = code;
                part = (part + 1) % 3;
            }
        }
    }

    /// <summary>A hexadecimal string as a number; a list counts as one operand; anything else ends the section.</summary>
    private static bool NextOperand(ref ReadOnlySpan<char> rest, out long code)
    {
        code = 0;
        rest = rest.TrimStart(" \t\r\n\f\0");
        while (rest.StartsWith('%'))
        {
            var line = rest.IndexOfAny('\r', '\n');
            rest = line < 0 ? [] : rest[line..].TrimStart(" \t\r\n\f\0");
        }

        if (rest is not ['<' or '[', ..])
        {
            return false;
        }

        var end = rest.IndexOf(rest[0] == '<' ? '>' : ']');
        var digits = string.Concat(rest[1..(end < 0 ? rest.Length : end)].ToString().Where(char.IsAsciiHexDigit));
        if (rest[0] == '<' && digits.Length > 0)
        {
            code = digits.Length <= 8 ? long.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : uint.MaxValue;
        }

        rest = end < 0 ? [] : rest[(end + 1)..];
        return true;
    }
}
