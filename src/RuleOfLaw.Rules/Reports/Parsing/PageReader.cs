using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Sorts the lines of a text: page shell, title, addressee, the report's body, signature. Only what stands before the first line of the body, or
/// behind its last, can be anything but body.
/// </summary>
internal static class PageReader
{
    private const int LongestTitle = 70;

    private static readonly WordSet Subjects = ["法治", "依法行政", "法制", "述法", "信息公开", "自查", "工作总结"];
    private static readonly WordSet Forms = ["报告", "汇报", "总结", "情况", "解读", "要点"];
    private static readonly WordSet Bodies = ["人民政府", "办事处", "委员会", "管委会", "局", "厅", "委", "办公室", "办"];

    public static List<Line> Read(FoldedText text)
    {
        var lines = Split(text);
        var body = ReadTop(text, lines);
        ReadBottom(text, lines, body);
        return lines;
    }

    public static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length is >= 6 and <= LongestTitle && line.IndexOfAny("。;,") < 0 && ContainsAny(line, Subjects) && ContainsAny(line, Forms);

    public static bool IsBodyName(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > 40 || line.IndexOfAny("。;,:、") >= 0)
        {
            return false;
        }

        return Bodies.IsAtEnd(line);
    }

    private static List<Line> Split(FoldedText text)
    {
        var lines = new List<Line>();
        var walls = new WallReader(text);
        var chars = text.Chars;
        for (var start = 0; start < chars.Length;)
        {
            var length = chars[start..].IndexOf('\n');
            var end = length < 0 ? chars.Length : start + length;
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(chars[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(chars[to - 1]))
            {
                to--;
            }

            if (to > from && !IsPageNumber(chars[from..to]))
            {
                walls.Add(new Line(from, to, LineRole.Body), lines);
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>Marks the lines before the body; returns the index of the first body line.</summary>
    private static int ReadTop(FoldedText text, List<Line> lines)
    {
        var titled = false;
        for (var l = 0; l < lines.Count; l++)
        {
            var line = text.Slice(lines[l].Start, lines[l].End);
            if (Metadata.IsShell(line) || DateReader.TryRead(line, 0, line.Length, out _, out var behind) && behind == line.Length)
            {
                lines[l] = lines[l] with { Role = LineRole.Shell };
            }
            else if (MarkerReader.TryRead(line, 0, out _))
            {
                return l;
            }
            else if (IsTitle(line))
            {
                lines[l] = lines[l] with { Role = LineRole.Title };
                titled = true;
            }
            else if (titled && lines[l - 1].Role == LineRole.Title && IsBracketedYear(line))
            {
                lines[l] = lines[l] with { Role = LineRole.Title };
            }
            else if (IsSalutation(line))
            {
                lines[l] = lines[l] with { Role = LineRole.Salutation };
            }
            else if (JoinsTitle(text, lines, l))
            {
                lines[l] = lines[l] with { Role = LineRole.Title };
            }
            else if (line.Length > 30 || line.IndexOfAny("。;") >= 0 || (titled && !Follows(lines, l)))
            {
                return l;
            }
            else
            {
                lines[l] = lines[l] with { Role = LineRole.Shell };
            }
        }

        return lines.Count;
    }

    /// <summary>The year below a title: （2024年度）, 2024年.</summary>
    public static bool IsBracketedYear(ReadOnlySpan<char> line)
    {
        var core = line.Trim("()年度 ");
        return line.Length <= 10 && core.Length == 4 && core.StartsWith("20") && !core.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>A short line above a title that is no title itself: the issuer's name, or the first half of a broken title.</summary>
    private static bool JoinsTitle(FoldedText text, List<Line> lines, int l)
    {
        if (l + 1 >= lines.Count || lines[l].Length > 40)
        {
            return l > 0 && lines[l - 1].Role == LineRole.Title && IsBrokenTail(text, lines, l);
        }

        var line = text.Slice(lines[l].Start, lines[l].End);
        var next = text.Slice(lines[l + 1].Start, lines[l + 1].End);
        if (line.IndexOfAny("。;,:") >= 0)
        {
            return false;
        }

        if (IsBodyName(line) && IsTitle(next))
        {
            return true;
        }

        var isFirstHalf = !MarkerReader.TryRead(next, 0, out _) && next.Length <= 40 && next.IndexOfAny("。;,:") < 0
            && (ContainsAny(line, Subjects) || line.EndsWith("法治", StringComparison.Ordinal) || line.StartsWith("关于", StringComparison.Ordinal) || IsBodyName(line))
            && ContainsAny(next, Forms) && IsTitle(string.Concat(line, next));
        return isFirstHalf || (l > 0 && lines[l - 1].Role == LineRole.Title && IsBrokenTail(text, lines, l));
    }

    /// <summary>The second half of a title whose first half does not say what it is: 政府建设年度报告.</summary>
    private static bool IsBrokenTail(FoldedText text, List<Line> lines, int l)
    {
        var line = text.Slice(lines[l].Start, lines[l].End);
        var above = text.Slice(lines[l - 1].Start, lines[l - 1].End);
        return line.Length <= 40 && line.IndexOfAny("。;,:") < 0 && !IsTitle(above) && ContainsAny(line, Forms) && !MarkerReader.TryRead(line, 0, out _);
    }

    /// <summary>Whether more shell can follow a title: a bracketed line, or the page's own short lines before a repeated title.</summary>
    private static bool Follows(List<Line> lines, int l) => l > 0 && lines[l - 1].Role != LineRole.Body && lines[l].Length <= 30;

    public static bool IsSalutation(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= 45 && line[^1] == ':' && line.IndexOfAny("。;") < 0 && line.IndexOf("如下") < 0
        && line.IndexOfAny("委府会办局表导厅") >= 0;

    private static void ReadBottom(FoldedText text, List<Line> lines, int body)
    {
        var l = lines.Count - 1;
        for (; l > body && IsBelowText(text.Slice(lines[l].Start, lines[l].End)); l--)
        {
            var line = text.Slice(lines[l].Start, lines[l].End);
            var isSignature = IsBodyName(line) || DateReader.TryRead(line, 0, line.Length, out _, out _);
            lines[l] = lines[l] with { Role = isSignature ? LineRole.Signature : LineRole.Shell };
        }
    }

    private static bool IsBelowText(ReadOnlySpan<char> line)
    {
        if (MarkerReader.TryRead(line, 0, out _))
        {
            return false;
        }

        return IsBodyName(line) || Metadata.IsShell(line)
            || (DateReader.TryRead(line, 0, line.Length, out _, out var end) && end == line.Length)
            || (line.Length <= 30 && (line.StartsWith("附件", StringComparison.Ordinal) || (line[0] == '(' && line[^1] == ')')));
    }

    /// <summary>- 3 -, 第3页, 3/12: a number that a page left on a line of its own.</summary>
    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Length > 14)
        {
            return false;
        }

        var core = line.Trim("-·. 第页共/—");
        if (core.IsEmpty || core.Length == line.Length)
        {
            return false;
        }

        foreach (var c in core)
        {
            if (!char.IsAsciiDigit(c) && c is not (' ' or '页' or '共' or '第' or '/'))
            {
                return false;
            }
        }

        return core.Length <= 8 && !DateReader.TryRead(line, 0, line.Length, out _, out _);
    }
}
