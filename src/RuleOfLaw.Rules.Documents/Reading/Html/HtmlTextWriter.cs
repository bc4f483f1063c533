using AngleSharp.Dom;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>
/// Writes the text of a part of a page, a line for each paragraph, as a browser would lay it out: blanks run together, table rows on a line each, lists
/// numbered. Invisible characters are left out.
/// </summary>
internal sealed class HtmlTextWriter
{
    /// <summary>A cell with more is a part of the page's layout, not of a table (own choice, in characters).</summary>
    private const int LongestCell = 200;

    /// <summary>Characters of all places together; deep pages of tiny texts would need gigabytes for them (own choice).</summary>
    private const int MaximumPlaces = 32 * 1024 * 1024;

    private readonly IReadOnlySet<IElement> _shell;
    private readonly string? _path;
    private readonly CancellationToken _cancellationToken;
    private List<DocumentLine> _lines = [];
    private DocumentLine _line = new();
    private CollapsedBlank _blank;
    private int _places;

    private HtmlTextWriter(IReadOnlySet<IElement> shell, string? path, CancellationToken cancellationToken)
    {
        _shell = shell;
        _path = path;
        _cancellationToken = cancellationToken;
    }

    public static List<DocumentLine> Write(ContentArea content, string? path, CancellationToken cancellationToken)
    {
        var writer = new HtmlTextWriter(content.Shell, path, cancellationToken);
        writer.WriteChildren(content.Root, NodePath.Of(content.Root), isPreformatted: content.Root.LocalName is "pre");
        writer.EndLine();
        return writer._lines;
    }

    /// <summary>The parser keeps the depth of a page below what a recursion bears.</summary>
    private void WriteChildren(INode parent, NodePath path, bool isPreformatted)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = parent is IElement { LocalName: "ol" } list ? new ListNumbers(list) : null;
        foreach (var child in parent.ChildNodes)
        {
            var name = NodePath.NameOf(child);
            var childPath = new NodePath(path, name, numbers[name] = numbers.GetValueOrDefault(name) + 1);
            switch (child)
            {
                case IText text:
                    WriteText(text.Data, childPath, isPreformatted);
                    break;
                case IElement element when !PageElements.IsUnread(element) && !_shell.Contains(element):
                    _cancellationToken.ThrowIfCancellationRequested();
                    WriteElement(element, childPath, isPreformatted, items);
                    break;
            }
        }
    }

    private void WriteElement(IElement element, NodePath path, bool isPreformatted, ListNumbers? items)
    {
        if (element.LocalName is "br")
        {
            EndLine();
        }
        else if (element.LocalName is "tr")
        {
            WriteRow(element, path, isPreformatted);
        }
        else if (element.LocalName is "li" && items?.Next(element) is { } number)
        {
            EndLine();
            AddNumbered(number, path, Capture(element, path, isPreformatted));
        }
        else if (PageElements.IsBlock(element))
        {
            EndLine();
            WriteChildren(element, path, isPreformatted || element.LocalName is "pre");
            EndLine();
        }
        else
        {
            WriteChildren(element, path, isPreformatted);
        }
    }

    private void AddNumbered(string number, NodePath path, List<DocumentLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var first = new DocumentLine();
        first.AppendMade(number, path.ToString());
        first.Append(lines[0]);
        _lines.Add(first);
        _lines.AddRange(lines.Skip(1));
    }

    /// <summary>A row is a line, its cells parted by tabs; where a table only lays out the page, each cell's lines stand for themselves.</summary>
    private void WriteRow(IElement row, NodePath path, bool isPreformatted)
    {
        EndLine();
        var cells = new List<List<DocumentLine>>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in row.Children)
        {
            var cellPath = new NodePath(path, cell.LocalName, numbers[cell.LocalName] = numbers.GetValueOrDefault(cell.LocalName) + 1);
            if (!PageElements.IsUnread(cell) && !_shell.Contains(cell) && Capture(cell, cellPath, isPreformatted) is { Count: > 0 } lines)
            {
                cells.Add(lines);
            }
        }

        if (cells.Count < 2 || cells.Exists(lines => lines.Sum(line => line.Length) > LongestCell))
        {
            _lines.AddRange(cells.SelectMany(lines => lines));
            return;
        }

        var whole = new DocumentLine();
        foreach (var lines in cells)
        {
            for (var l = 0; l < lines.Count; l++)
            {
                if (whole.Length > 0)
                {
                    whole.AppendGap(l == 0 ? '\t' : ' ');
                }

                whole.Append(lines[l]);
            }
        }

        _lines.Add(whole);
    }

    /// <summary>The lines of an element, not yet put below those written so far.</summary>
    private List<DocumentLine> Capture(IElement element, NodePath path, bool isPreformatted)
    {
        var outer = _lines;
        _lines = [];
        WriteChildren(element, path, isPreformatted);
        EndLine();
        var captured = _lines;
        _lines = outer;
        return captured;
    }

    private void WriteText(string text, NodePath path, bool isPreformatted)
    {
        string? place = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && isPreformatted)
            {
                EndLine();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' && !isPreformatted)
            {
                _blank = _blank.With(c, path, i);
            }
            else if (c is >= ' ' or '\t' && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                WriteBlank(c);
                _line.Append(c, place ??= PlaceOf(path), i);
            }
        }
    }

    /// <summary>
    /// The blank that the blanks before a character run together to. A line break between Chinese characters is the source's own and stands for nothing
    /// (CSS Text 3, segment break transformation); at the beginning of a line no blank is shown.
    /// </summary>
    private void WriteBlank(char next)
    {
        if (_blank.Length > 0 && _line.Length > 0 && !(_blank.HasBreak && IsWide(_line.Last) && IsWide(next)))
        {
            if (_blank is { Length: 1, Char: ' ' })
            {
                _line.Append(' ', PlaceOf(_blank.Path!), _blank.Offset);
            }
            else
            {
                _line.AppendGap(' ');
            }
        }

        _blank = default;
    }

    private string PlaceOf(NodePath path)
    {
        var place = path.ToString();
        _places += place.Length;
        return _places <= MaximumPlaces ? place : throw new UnreadableTextException(UnreadableReason.Excessive, _path);
    }

    private void EndLine()
    {
        if (_line.Length > 0)
        {
            _lines.Add(_line);
            _line = new DocumentLine();
        }

        _blank = default;
    }

    private static bool IsWide(char c) => c is >= '\u2E80' or (>= '\u2014' and <= '\u2026');

    /// <summary>A run of blanks; its place counts only where it is a single one.</summary>
    private readonly record struct CollapsedBlank(int Length, char Char, bool HasBreak, NodePath? Path, int Offset)
    {
        public CollapsedBlank With(char c, NodePath path, int offset) => new(Length + 1, c, HasBreak || c is '\n' or '\r', path, offset);
    }
}
