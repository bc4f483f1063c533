using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What the value of a metadata field is taken for.</summary>
internal enum MetadataRole
{
    Other,
    Title,
    Issuer,
    Published,
    Document,
}

/// <summary>A labelled value of the page shell, in folded offsets.</summary>
internal readonly record struct MetadataField(MetadataRole Role, int Start, int End);

/// <summary>Recognises the labels of metadata in whatever shape a page gives them: one line, brackets, bullets, a table, label above value.</summary>
internal static class Metadata
{
    /// <summary>A longer line is text, whatever words stand in it (own choice: the longest metadata line seen has 200 characters).</summary>
    private const int LongestShell = 400;

    private static readonly LabelledRole[] Labels = Load();
    private static readonly WordSet Words = [.. Labels.Select(label => label.Label)];

    /// <summary>Whether the line is page shell: it holds a label, a table row, or the way to the page.</summary>
    public static bool IsShell(ReadOnlySpan<char> line)
    {
        if (line[0] == '|' || IsPath(line) || (line.Contains('>') && line.Length < 80 && line.IndexOfAny("。;") < 0))
        {
            return true;
        }

        for (var i = line.Length <= LongestShell ? NextLabel(line, 0) : -1; i >= 0; i = NextLabel(line, i + 1))
        {
            if (TryReadLabel(line, i, out _, out var end) && IsSeparated(line, i, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>首页 / 信息公开 / 年报, 当前位置：首页…: where a page stands in its site.</summary>
    private static bool IsPath(ReadOnlySpan<char> line) =>
        line.Length < LongestShell && line.IndexOfAny("。;") < 0
        && ((line.StartsWith("首页") && line.Length > 2 && !CharacterFolding.IsIdeograph(line[2])) || line.IndexOf("当前位置") is >= 0 and <= 4 || line.IndexOf("您的位置") is >= 0 and <= 4);

    /// <summary>The fields of the shell's lines. A label at the end of its line has its value on the next one.</summary>
    public static List<MetadataField> Read(FoldedText text, List<Line> lines)
    {
        var fields = new List<MetadataField>();
        for (var l = 0; l < lines.Count; l++)
        {
            if (lines[l].Role != LineRole.Shell)
            {
                continue;
            }

            var (start, end, _) = lines[l];
            for (var i = start; i < end; i++)
            {
                if (!TryReadLabel(text.Chars[..end], i, out var role, out var behind) || !IsSeparated(text.Chars[start..end], i - start, behind - start))
                {
                    continue;
                }

                var from = SkipSeparators(text.Chars, behind, end);
                if (from >= end && l + 1 < lines.Count && lines[l + 1].Role == LineRole.Shell)
                {
                    from = lines[l + 1].Start;
                    fields.Add(new MetadataField(role, from, ValueEnd(text.Chars, from, lines[l + 1].End)));
                }
                else
                {
                    var to = ValueEnd(text.Chars, from, end);
                    fields.Add(new MetadataField(role, from, to));
                    i = Math.Max(i, to - 1);
                }
            }
        }

        return fields;
    }

    private static int NextLabel(ReadOnlySpan<char> text, int from) => Words.IndexIn(text[from..], out _) is >= 0 and var next ? from + next : -1;

    private static bool TryReadLabel(ReadOnlySpan<char> text, int at, out MetadataRole role, out int end)
    {
        foreach (var (label, labelRole) in Words.Starting(text[at..]) is null ? [] : Labels)
        {
            if (text[at..].StartsWith(label, StringComparison.Ordinal))
            {
                (role, end) = (labelRole, at + label.Length);
                return true;
            }
        }

        (role, end) = (default, at);
        return false;
    }

    /// <summary>A word is a label only with a colon, a bracket or a table bar behind it, or alone on its line.</summary>
    private static bool IsSeparated(ReadOnlySpan<char> line, int start, int end)
    {
        if (start > 0 && CharacterFolding.IsIdeograph(line[start - 1]))
        {
            return false;
        }

        var i = end;
        while (i < line.Length && line[i] == ' ')
        {
            i++;
        }

        return i < line.Length ? line[i] is ':' or ']' or '|' : start == 0 || i - end > 0 || line[..start].Trim(" [|-·*").IsEmpty;
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int from, int end)
    {
        while (from < end && text[from] is ' ' or ':' or ']' or '|')
        {
            from++;
        }

        return from;
    }

    /// <summary>A value ends at a table bar, at a bracket, or before the next label.</summary>
    private static int ValueEnd(ReadOnlySpan<char> text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] is '|' || (text[i] == '[' && i > from && text[i - 1] == ' ') || (i > from && TryReadLabel(text[..end], i, out _, out var behind) && IsSeparated(text[from..end], i - from, behind - from)))
            {
                end = i;
                break;
            }
        }

        while (end > from && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static LabelledRole[] Load()
    {
        var labels = new List<LabelledRole>();
        foreach (var row in DataFile.Read("metadata-labels.csv"))
        {
            var role = Enum.Parse<MetadataRole>(row[0], ignoreCase: true);
            labels.AddRange(row.List(1).Select(label => new LabelledRole(label, role)));
        }

        return [.. labels.OrderByDescending(label => label.Label.Length)];
    }

    private sealed record LabelledRole(string Label, MetadataRole Role);
}
