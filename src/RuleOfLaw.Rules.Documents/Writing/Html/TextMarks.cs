using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>
/// Cuts a text into segments at the ends of marks, so that marks may overlap although elements of HTML may not. Lines are asked for in order; the work
/// grows with the text and the marks, times how many marks lie over each other.
/// </summary>
internal sealed class TextMarks
{
    private readonly ImmutableArray<NumberedFinding> _marks;
    private readonly List<NumberedFinding> _active = [];
    private int _next;

    /// <param name="findings">The findings; those without a mark are left out.</param>
    public TextMarks(IEnumerable<NumberedFinding> findings) => _marks = [.. findings.Where(one => one.Mark is not null).OrderBy(one => one.Mark!.Value.Start).ThenBy(one => one.Number)];

    /// <summary>What of a span can be marked: without the blanks at its ends; if it is all blank, the blanks of a line that shows something. Null when nothing is left.</summary>
    public static TextSpan? Fit(SourceText text, TextSpan span)
    {
        if (span.IsEmpty || span.End > text.Length)
        {
            return null;
        }

        var words = text.AsSpan(span);
        var start = span.Start + words.Length - words.TrimStart().Length;
        if (start < span.End)
        {
            return TextSpan.FromBounds(start, span.Start + words.TrimEnd().Length);
        }

        var line = text.GetLine(text.GetLinePosition(span.Start).Line);
        var end = Math.Min(span.End, line.End);
        return end > span.Start && !text.AsSpan(line).IsWhiteSpace() ? TextSpan.FromBounds(span.Start, end) : null;
    }

    /// <summary>The segments of the next line, without gaps.</summary>
    public IEnumerable<Segment> Next(TextSpan line)
    {
        for (var at = line.Start; at < line.End;)
        {
            _active.RemoveAll(one => one.Mark!.Value.End <= at);
            for (; _next < _marks.Length && _marks[_next].Mark!.Value.Start <= at; _next++)
            {
                _active.Add(_marks[_next]);
            }

            var end = _next < _marks.Length ? Math.Min(line.End, _marks[_next].Mark!.Value.Start) : line.End;
            foreach (var one in _active)
            {
                end = Math.Min(end, one.Mark!.Value.End);
            }

            yield return new Segment(TextSpan.FromBounds(at, end), [.. _active]);
            at = end;
        }
    }

    /// <summary>A stretch of text that is marked alike throughout.</summary>
    /// <param name="Span">The stretch.</param>
    /// <param name="Marks">The findings it belongs to, in order of their begin; none for plain text.</param>
    internal readonly record struct Segment(TextSpan Span, ImmutableArray<NumberedFinding> Marks)
    {
        public IEnumerable<NumberedFinding> Beginning
        {
            get
            {
                var start = Span.Start;
                return Marks.Where(one => one.Mark!.Value.Start == start);
            }
        }

        public IEnumerable<NumberedFinding> Ending
        {
            get
            {
                var end = Span.End;
                return Marks.Where(one => one.Mark!.Value.End == end);
            }
        }
    }
}
