using System.Collections.Immutable;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>A text with marks as a failure shows it: whole where it is short, else the lines around the marks.</summary>
internal static class Excerpt
{
    private const int WholeLines = 40;
    private const int LinesAround = 2;

    public static string Of(SourceText text, ImmutableArray<Mark> marks)
    {
        var marked = MarkedText.Write(text.ToString(), marks);
        if (text.LineCount <= WholeLines)
        {
            return marked;
        }

        // Marks add no lines, so a line has the same number with them and without.
        var wanted = new HashSet<int>();
        foreach (var mark in marks)
        {
            var (first, last) = (text.GetLinePosition(mark.Span.Start).Line, text.GetLinePosition(mark.Span.End).Line);
            wanted.UnionWith(Enumerable.Range(first - LinesAround, last - first + 1 + (2 * LinesAround)));
        }

        var lines = SourceText.From(marked);
        var builder = new StringBuilder();
        var left = false;
        for (var i = 0; i < lines.LineCount; i++)
        {
            if (wanted.Contains(i))
            {
                builder.AppendLine(lines.ToString(lines.GetLine(i)));
            }
            else if (!left)
            {
                builder.AppendLine("…");
            }

            left = !wanted.Contains(i);
        }

        return builder.ToString().TrimEnd();
    }
}
