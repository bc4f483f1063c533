using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>A line of a text that is being read from a document, with the places its characters came from.</summary>
internal sealed class DocumentLine
{
    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _stretches = [];

    public int Length => _text.Length;

    public char Last => _text[^1];

    /// <summary>Adds a character that stands in the document.</summary>
    public void Append(char c, string place, int offset)
    {
        var stretches = CollectionsMarshal.AsSpan(_stretches);
        if (stretches is [.., var last] && ReferenceEquals(last.Place, place) && last.Start + last.Length == Length && last.Offset + last.Length == offset)
        {
            stretches[^1].Length++;
        }
        else
        {
            _stretches.Add(new Stretch { Start = Length, Length = 1, Place = place, Offset = offset });
        }

        _text.Append(c);
    }

    /// <summary>Adds text that the document makes but does not hold, as an automatic number.</summary>
    public void AppendMade(string text, string place)
    {
        _stretches.Add(new Stretch { Start = Length, Length = text.Length, Place = place, Offset = null });
        _text.Append(text);
    }

    /// <summary>Adds a blank or a tab that only parts what the document parts by its layout.</summary>
    public void AppendGap(char c) => _text.Append(c);

    /// <summary>Adds another line's text.</summary>
    public void Append(DocumentLine other)
    {
        foreach (var stretch in other._stretches)
        {
            _stretches.Add(stretch with { Start = stretch.Start + Length });
        }

        _text.Append(other._text);
    }

    /// <summary>The text of the lines, one below the other, each without the blanks at its ends; a line of nothing but blanks is left out.</summary>
    public static SourceText Join(IEnumerable<DocumentLine> lines, string? path)
    {
        var text = new StringBuilder();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();
        foreach (var line in lines)
        {
            var whole = line._text.ToString();
            var end = whole.AsSpan().TrimEnd().Length;
            var start = end - whole.AsSpan(0, end).TrimStart().Length;
            if (start >= end)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            foreach (var stretch in line._stretches)
            {
                int from = Math.Max(stretch.Start, start), to = Math.Min(stretch.Start + stretch.Length, end);
                if (from < to)
                {
                    origins.Add(new TextOrigin(new TextSpan(text.Length + from - start, to - from), stretch.Place, stretch.Offset + (from - stretch.Start)));
                }
            }

            text.Append(whole, start, end - start);
        }

        return SourceText.From(text.ToString(), path, origins.ToImmutable());
    }

    public override string ToString() => _text.ToString();

    private record struct Stretch
    {
        public int Start;
        public int Length;
        public string Place;
        public int? Offset;
    }
}
