using System.Text;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// Writes any text so that Markdown shows it as it is, in a line or in a table's cell: no heading, list, link, image, emphasis or HTML comes of it.
/// Blanks, line breaks and control characters become one blank. Only what could have a meaning is escaped, so that the source stays readable.
/// </summary>
internal static class MarkdownEscaper
{
    /// <summary>Characters that mean something anywhere in a line: in CommonMark, in GitHub's dialect, or in common extensions (formulas, marks, attributes).</summary>
    private const string Anywhere = "\\`*_[]{}|~$^#=@";

    /// <summary>Characters that mean something only at the beginning of a line.</summary>
    private const string AtStart = "-+:%";

    public static string Escape(string? text)
    {
        var line = OneLine(text ?? string.Empty);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                default:
                    escaped.Append(NeedsBackslash(line, i) ? "\\" : string.Empty).Append(line[i]);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A text without line breaks, control characters and broken surrogates.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var isBlank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                isBlank = line.Length > 0;
                continue;
            }

            line.Append(isBlank ? " " : string.Empty).Append(rune.ToString());
            isBlank = false;
        }

        return line.ToString();
    }

    private static bool NeedsBackslash(string line, int at) => line[at] switch
    {
        var c when Anywhere.Contains(c, StringComparison.Ordinal) => true,
        var c when at == 0 && AtStart.Contains(c, StringComparison.Ordinal) => true,

        // 1. and 1) begin a list.
        '.' or ')' when at is > 0 and <= 9 && !line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9') => true,

        // Addresses that are made links of, and smileys.
        '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        ':' => at + 1 < line.Length && char.IsAscii(line[at + 1]) && line[at + 1] != ' ',
        _ => false,
    };
}
