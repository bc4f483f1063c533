namespace RuleOfLaw.Rules.Text;

/// <summary>
/// One character for one character: full-width forms to half-width, traditional script and radicals to the simplified character,
/// the many dashes, dots and brackets to one of each. Punctuation is folded to ASCII where ASCII has it; 、。《》“” stay.
/// </summary>
internal static class CharacterFolding
{
    private const int CjkStart = 0x2E80;
    private const int CjkEnd = 0xA000;

    private static readonly char[] Ideographs = ReadIdeographs();

    public static char Fold(char c) => c switch
    {
        < '\u00A0' => c,
        >= (char)CjkStart and < (char)CjkEnd => Ideographs[c - CjkStart],
        >= '\uFF01' and <= '\uFF5E' => FoldPunctuation((char)(c - 0xFEE0)),
        _ => FoldPunctuation(c),
    };

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
        c is (>= (char)CjkStart and < (char)CjkEnd and not '\u3000') or (>= '\uFF01' and <= '\uFFEF') or (>= '\u2013' and <= '\u2026');

    /// <summary>Whether the (folded) character is an ideograph.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF' or '\u3007';

    private static char FoldPunctuation(char c) => c switch
    {
        '\u00A0' => ' ',
        '·' or '•' or '‧' or '∙' or '･' => '·',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' => '-',
        '‘' or '’' or '‚' => '\'',
        '„' or '‟' => '“',
        '…' => '…',
        '〜' or '～' or '∼' => '~',
        '｡' => '。',
        '､' => '、',
        '｢' => '“',
        '｣' => '”',
        _ => c,
    };

    private static char[] ReadIdeographs()
    {
        var table = new char[CjkEnd - CjkStart];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)(i + CjkStart);
        }

        // Line by line and not as rows: there are thousands, read at every start.
        foreach (var line in DataFile.ReadText("characters.csv").AsSpan().EnumerateLines())
        {
            if (line is [>= (char)CjkStart and < (char)CjkEnd and var from, ',', var to, ..])
            {
                table[from - CjkStart] = to;
            }
        }

        table['\u3000' - CjkStart] = ' ';
        table['〔' - CjkStart] = '[';
        table['〕' - CjkStart] = ']';
        table['【' - CjkStart] = '[';
        table['】' - CjkStart] = ']';
        table['「' - CjkStart] = '“';
        table['」' - CjkStart] = '”';
        table['『' - CjkStart] = '“';
        table['』' - CjkStart] = '”';
        table['〜' - CjkStart] = '~';
        return table;
    }
}
