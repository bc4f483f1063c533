using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// One character for one character: full-width forms to half-width, traditional script and radicals to the simplified character,
/// the many dashes, dots and brackets to one of each. Punctuation is folded to ASCII where ASCII has it; 、。《》“” stay.
/// </summary>
internal static class CharacterFolding
{
    private const int CjkStart = 0x2E00;
    private const int CjkEnd = 0xA000;
    private const int Page = 256;

    /// <summary>By page of characters, where it begins in the table; pages that reports hardly use share the first one, which is empty.</summary>
    private static readonly ushort[] Pages = new ushort[Page];

    /// <summary>What a character folds to where its neighbours do not matter; \0 where they do, or where the table does not tell.</summary>
    private static readonly char[] Table = ReadTable();

    public static char Fold(char c) => FoldAlone(c) is not '\0' and var folded ? folded : FoldPunctuation(c);

    /// <summary>The folded character, for nearly all characters of a text; \0 for what needs a look at its neighbours or is seldom met.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // native code would call it for every character of a text
    public static char FoldAlone(char c) => Table[Pages[c >> 8] + (byte)c];

    public static string Fold(string text)
    {
        foreach (var c in text)
        {
            if (Fold(c) != c)
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = Fold(source[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>Whether the character is written in a Chinese text without a blank beside it: an ideograph or Chinese punctuation.</summary>
    public static bool IsChinese(char c) =>
        c is (>= '\u2E80' and < (char)CjkEnd and not '\u3000') or (>= '\uFF01' and <= '\uFFEF') or (>= '\u2013' and <= '\u2026');

    /// <summary>Whether the (folded) character is an ideograph.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF' or '\u3007';

    private static char FoldPunctuation(char c) => c switch
    {
        '\u00A0' => ' ',
        '·' or '•' or '‧' or '∙' or '･' => '·',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' => '-',
        '‘' or '’' or '‚' => '\'',
        '„' or '‟' or '｢' or '「' or '『' => '“',
        '｣' or '」' or '』' => '”',
        '∼' => '~',
        '｡' => '。',
        '､' => '、',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static char[] ReadTable()
    {
        var table = new char[(1 + 3 + ((CjkEnd - CjkStart) / Page)) * Page];
        var used = 0;
        foreach (var page in (ReadOnlySpan<int>)[0x00, 0x20, 0xFF])
        {
            AddPage(page);
            for (var c = page * Page; c < (page + 1) * Page; c++)
            {
                var folded = FoldPunctuation((char)c);
                Set((char)c, DependsOnNeighbours((char)c, folded) ? '\0' : folded);
            }
        }

        for (var page = CjkStart / Page; page < CjkEnd / Page; page++)
        {
            AddPage(page);
            for (var i = 0; i < Page; i++)
            {
                table[used + i] = (char)((page * Page) + i); // there are many of them: no look at each
            }
        }

        // Line by line and not as rows: there are thousands, read at every start.
        using var characters = new BorrowedText("characters.csv");
        foreach (var line in characters.Span.EnumerateLines())
        {
            if (line is [>= (char)CjkStart and < (char)CjkEnd and var from, ',', var to, ..])
            {
                Set(from, to);
            }
        }

        Set('\u3000', ' ');
        Set('〔', '[');
        Set('〕', ']');
        Set('【', '[');
        Set('】', ']');
        Set('〜', '~');
        foreach (var mark in "「」『』")
        {
            Set(mark, '\0');
        }

        return table;

        void AddPage(int page)
        {
            used += Page;
            Pages[page] = (ushort)used;
        }

        void Set(char c, char folded) => table[Pages[c / Page] + (byte)c] = folded;
    }

    /// <summary>Line breaks, blanks, what may be a watermark, and quotation marks, which open and close in turn.</summary>
    private static bool DependsOnNeighbours(char c, char folded) =>
        SourceText.IsLineBreak(c) || folded is '"' or '“' or '”' || c is (>= 'a' and <= 'z') or ' ' or '\u00A0' or '\u00AD' or '\u202F' or '\u2060' or (>= '\u2000' and <= '\u200F');
}
