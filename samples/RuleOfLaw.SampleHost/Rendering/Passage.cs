using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>A finding's passage as one line of text with a mark of equal columns under it; long lines are cut around the mark.</summary>
internal readonly record struct Passage(string Line, string Mark)
{
    private const string Cut = "…";
    private const char MarkCharacter = '~';

    public static Passage Of(SourceText text, TextSpan span, int columns)
    {
        var place = text.GetLine(text.GetLinePosition(span.Start).Line);
        var line = Visible(text.AsSpan(place));
        var start = Math.Clamp(span.Start - place.Start, 0, line.Length);
        var end = Math.Clamp(span.End - place.Start, start, line.Length);
        line = line[..Math.Max(end, line.TrimEnd().Length)];

        // The mark first; what is before it gets a third of the room, or all that is not needed behind it.
        var markEnd = start + Fit(line.AsSpan(start, end - start), columns - 2);
        var room = columns - 2 - DisplayWidth.Of(line.AsSpan(start, markEnd - start));
        var before = Math.Max(columns / 3, room - DisplayWidth.Of(line.AsSpan(markEnd)));
        var from = start - FitBack(line.AsSpan(0, start), Math.Min(room, before));
        var to = markEnd + Fit(line.AsSpan(markEnd), room - DisplayWidth.Of(line.AsSpan(from, start - from)));

        var lead = from > 0 ? Cut + line[from..start] : line[from..start];
        var shown = lead + line[start..to] + (to < line.Length ? Cut : string.Empty);
        var width = Math.Max(1, DisplayWidth.Of(line.AsSpan(start, markEnd - start)));
        return new Passage(shown, new string(' ', DisplayWidth.Of(lead)) + new string(MarkCharacter, width));
    }

    /// <summary>The characters as they can be shown, one for one.</summary>
    private static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            visible.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\u00B7' : c);
        }

        return visible.ToString();
    }

    /// <summary>How many characters from the start fit into the columns.</summary>
    private static int Fit(ReadOnlySpan<char> text, int columns)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += DisplayWidth.Of(text[i]);
            if (width > columns)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int FitBack(ReadOnlySpan<char> text, int columns)
    {
        var width = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            width += DisplayWidth.Of(text[i]);
            if (width > columns)
            {
                return text.Length - 1 - i;
            }
        }

        return text.Length;
    }
}
