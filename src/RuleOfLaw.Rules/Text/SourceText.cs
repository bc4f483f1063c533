using System.Collections.Immutable;
using System.Text;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// The text of a report: immutable, exactly as it was read. Every span in an assessment points into it, so it is never normalised;
/// whatever must be folded to be understood (width, script, blanks) is folded in a view beside it.
/// </summary>
public sealed class SourceText
{
    /// <summary>The largest text that is read, in bytes of the file (20 MB, own choice: hundreds of times the longest report seen).</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    private readonly string _text;
    private int[]? _lineStarts;

    private SourceText(string text, string? path, Encoding? encoding, ImmutableArray<TextOrigin> origins)
    {
        _text = text;
        Path = path;
        Encoding = encoding;
        Origins = origins;
    }

    /// <summary>A text without content; the text of an <see cref="Reports.AnnualReport"/> that was built in code.</summary>
    public static SourceText Empty { get; } = new(string.Empty, path: null, encoding: null, origins: []);

    /// <summary>Where the text came from, for messages and outputs; null when it did not come from a file.</summary>
    public string? Path { get; }

    /// <summary>The encoding it was read in, with its byte-order mark if it had one; null when it did not come from bytes.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Where the text stands in the document it was read from, by position; empty when the text is the file's own.</summary>
    public ImmutableArray<TextOrigin> Origins { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>Number of lines; a text without any line break has one.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The code unit at an offset.</summary>
    /// <param name="position">From 0 up to, but not at, <see cref="Length"/>.</param>
    public char this[int position] => _text[position];

    private int[] LineStarts => _lineStarts ??= FindLineStarts(_text);

    /// <summary>Takes a string as it is.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="path">Where it came from, if from a file.</param>
    /// <param name="encoding">The encoding it is to be written in, if any.</param>
    /// <returns>The text with its line map.</returns>
    public static SourceText From(string text, string? path = null, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SourceText(text, path, encoding, origins: []);
    }

    /// <summary>Takes a text that was read from a document.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="path">The document; null when it did not come from a file.</param>
    /// <param name="origins">Where the text stands in the document: by position, not overlapping. What none of them covers (a line break between paragraphs) has no place there.</param>
    /// <returns>The text with its line map and origins.</returns>
    /// <exception cref="ArgumentException">The origins overlap, are out of order or lie outside the text.</exception>
    public static SourceText From(string text, string? path, ImmutableArray<TextOrigin> origins)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = 0;
        foreach (var origin in origins)
        {
            if (origin.Span.Start < end || origin.Span.End > text.Length)
            {
                throw new ArgumentException($"The origin {origin} overlaps the one before it or lies outside the text.", nameof(origins));
            }

            end = origin.Span.End;
        }

        return new SourceText(text, path, encoding: null, origins);
    }

    /// <summary>Reads a text file: UTF-8, UTF-16 with or without a byte-order mark, or GB18030 (which covers GBK and GB2312).</summary>
    /// <param name="path">The file.</param>
    /// <returns>The decoded text, its <see cref="Path"/> set; a byte-order mark is not part of it.</returns>
    /// <exception cref="UnreadableTextException">The file is missing, empty, too large, binary or of no known encoding.</exception>
    public static SourceText Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (text, encoding) = TextDecoder.DecodeFile(path);
        return From(text, path, encoding);
    }

    /// <summary>Decodes bytes as <see cref="Load(string)"/> decodes a file's.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="path">A name for messages and outputs.</param>
    /// <returns>The decoded text.</returns>
    /// <exception cref="UnreadableTextException">The content is empty, too large, binary or of no known encoding.</exception>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? path = null)
    {
        var (text, encoding) = TextDecoder.Decode(bytes, path);
        return From(text, path, encoding);
    }

    /// <summary>The characters of the whole text.</summary>
    /// <returns>A view that copies nothing.</returns>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>The characters of a part.</summary>
    /// <param name="span">A span of this text.</param>
    /// <returns>A view that copies nothing.</returns>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>A part of the text as a string.</summary>
    /// <param name="span">A span of this text.</param>
    /// <returns>The characters of the span.</returns>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    /// <returns>The string the text was made from.</returns>
    public override string ToString() => _text;

    /// <summary>Line and character of an offset.</summary>
    /// <param name="position">From 0 to <see cref="Length"/>.</param>
    /// <returns>The place, counted from zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        var index = Array.BinarySearch(LineStarts, position);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>A line without its line break.</summary>
    /// <param name="line">Index of the line, from zero.</param>
    /// <returns>The line's span.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, LineCount);
        var start = LineStarts[line];
        var end = line + 1 < LineCount ? LineStarts[line + 1] : Length;
        while (end > start && IsLineBreak(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The places of the document that a span covers.</summary>
    /// <param name="span">A span of this text.</param>
    /// <returns>By position, each cut to the span; none where <see cref="Origins"/> is empty or the document does not hold the span.</returns>
    public ImmutableArray<TextOrigin> GetOrigins(TextSpan span)
    {
        var from = 0;
        for (var to = Origins.Length; from < to;)
        {
            var middle = (from + to) / 2;
            (from, to) = Origins[middle].Span.End <= span.Start ? (middle + 1, to) : (from, middle);
        }

        var places = ImmutableArray.CreateBuilder<TextOrigin>();
        for (; from < Origins.Length && Origins[from].Span.Start < span.End; from++)
        {
            var origin = Origins[from];
            var start = Math.Max(origin.Span.Start, span.Start);
            places.Add(origin with { Span = TextSpan.FromBounds(start, Math.Min(origin.Span.End, span.End)), Offset = origin.Offset + (start - origin.Span.Start) });
        }

        return places.ToImmutable();
    }

    private static readonly System.Buffers.SearchValues<char> LineBreaks = System.Buffers.SearchValues.Create("\n\r\u0085\u2028\u2029");

    internal static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(LineBreaks);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            starts.Add(i + 1);
        }

        return [.. starts];
    }
}
