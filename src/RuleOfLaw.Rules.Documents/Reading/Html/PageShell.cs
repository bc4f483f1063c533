namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>Leaves out the lines above and below a report that its page put there.</summary>
internal static class PageShell
{
    /// <summary>A longer line is text, whatever it holds (own choice).</summary>
    private const int LongestShell = 80;

    /// <summary>Removes shell above the first and below the last line of running text; between them all is text.</summary>
    public static void Trim(List<DocumentLine> lines)
    {
        var first = lines.FindIndex(IsRunning);
        var last = lines.FindLastIndex(IsRunning);
        if (last < 0)
        {
            (first, last) = (lines.Count, lines.Count - 1);
        }

        for (var l = lines.Count - 1; l >= 0; l--)
        {
            if ((l < first || l > last) && IsShell(lines[l].ToString()))
            {
                lines.RemoveAt(l);
            }
        }
    }

    /// <summary>Whether a text is a label of metadata with nothing or its value behind it: 索引号：, 【发布日期】2025-01-20.</summary>
    public static bool IsLabel(string text)
    {
        var compact = Compact(text);
        for (var length = Math.Min(compact.Length, 8); length >= 2; length--)
        {
            if (ShellWords.MetadataLabels.Contains(compact[..length]))
            {
                return compact.Length == length || compact[length] is '：' or ']' or '】' or '|';
            }
        }

        return false;
    }

    private static bool IsRunning(DocumentLine line)
    {
        var text = line.ToString();
        return (text.Length > LongestShell || text.AsSpan().IndexOfAny("。；") >= 0) && !IsShell(text);
    }

    private static bool IsShell(string line)
    {
        if (line.Length > LongestShell)
        {
            return false;
        }

        var compact = Compact(line);
        return IsLabel(line)
            || ShellWords.InLine.Any(word => compact.Contains(word, StringComparison.Ordinal))
            || ShellWords.AtLineStart.Any(word => compact.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>The line without blanks and opening brackets, its colons wide, for labels are spread and bracketed in every way.</summary>
    private static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c == ':' ? '：' : c)).TrimStart('[', '【', '|', '·', '•');
}
