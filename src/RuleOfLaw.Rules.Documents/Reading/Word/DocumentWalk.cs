using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>
/// Walks through a document's body as a reader does, changes accepted and hidden text hidden. Headers, footers, comments and notes are not the report's
/// running text: a note's mark would stand within a word, and its text would part the sentence it belongs to, so both are left out.
/// </summary>
internal sealed class DocumentWalk
{
    private readonly WordStyles _styles;
    private readonly ListCounters _counters;
    private readonly InlineWalk _inline;
    private readonly WordTextBuilder _text;
    private readonly TableWalk _tables;
    private readonly HashSet<XElement> _ignoredFields;
    private readonly List<XElement> _unendedFields = [];
    private readonly CancellationToken _cancellationToken;
    private XElement? _firstParagraph;
    private WordLine? _carried;

    private DocumentWalk(WordStyles styles, NumberingDefinitions numbering, HashSet<XElement> ignoredFields, string? path, CancellationToken cancellationToken)
    {
        _styles = styles;
        _counters = new ListCounters(numbering);
        _inline = new InlineWalk(styles, ignoredFields);
        _text = new WordTextBuilder(path);
        _tables = new TableWalk(_inline, _text, ReadCell);
        _ignoredFields = ignoredFields;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads the main part.</summary>
    /// <param name="package">The package, for styles and lists.</param>
    /// <param name="name">The main part's name.</param>
    /// <param name="main">The main part.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnreadableTextException">A part is damaged, missing or excessive.</exception>
    public static WordText Read(WordPackage package, string name, XDocument main, CancellationToken cancellationToken)
    {
        if (main.Root.Child("body") is not { } body || !body.IsWord())
        {
            throw new UnreadableTextException(UnreadableReason.Damaged, package.Path);
        }

        var styles = new WordStyles(LoadRelated("styles"));
        var numbering = new NumberingDefinitions(LoadRelated("numbering"), styles);
        var ignored = new HashSet<XElement>();
        while (true)
        {
            var walk = new DocumentWalk(styles, numbering, ignored, package.Path, cancellationToken);
            var text = walk.ReadBody(body);
            if (walk._unendedFields.Count == 0)
            {
                return text;
            }

            // A field without an end would hide the rest of the report: such a beginning is passed over, and every pass finds fewer.
            ignored.UnionWith(walk._unendedFields);
        }

        XElement? LoadRelated(string type) => package.FindRelated(name, type) is { } part ? package.Load(part).Root : null;
    }

    private WordText ReadBody(XElement body)
    {
        ReadBlocks(body, new BlockScope("body"));
        FlushCarried();
        _unendedFields.AddRange(_inline.Fields.Unended);
        return _text.Build(_firstParagraph);
    }

    private void ReadBlocks(XElement parent, BlockScope scope)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p" when child.IsWord():
                    ReadParagraph(child, scope);
                    break;
                case "tbl" when child.IsWord():
                    FlushCarried();
                    _tables.Read(child, scope.NextTable());
                    break;
                case "AlternateContent" when child.ChosenAlternative() is { } chosen:
                    ReadBlocks(chosen, scope);
                    break;
                case "AlternateContent" or "sectPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "altChunk" or "subDoc":
                    break;
                default:
                    _inline.MuteIf(IsLeftOut(child), () => ReadBlocks(child, scope));
                    break;
            }
        }
    }

    /// <summary>Whether a wrapper of paragraphs, rows or cells and all it holds is not shown.</summary>
    public static bool IsLeftOut(XElement element) =>
        element.IsWord("del") || element.IsWord("moveFrom") || (element.IsWord("sdt") && InlineWalk.IsContentsControl(element));

    private void ReadCell(XElement cell, string place)
    {
        ReadBlocks(cell, new BlockScope(place));
        FlushCarried();
    }

    private void ReadParagraph(XElement paragraph, BlockScope scope)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var properties = paragraph.Child("pPr");
        var style = _styles.OfParagraph(properties);
        var line = _carried ?? new WordLine(paragraph);
        var place = scope.NextParagraph();
        _inline.Read(paragraph, style, line, place);
        if (_inline.Muted > 0)
        {
            return;
        }

        _firstParagraph ??= paragraph;
        _carried = null;
        var mark = properties.Child("rPr");
        if (mark.Child("del") is not null || mark.Child("moveFrom") is not null)
        {
            // The text goes on in the next paragraph, which also says what number the line has.
            _carried = line;
            return;
        }

        var isMarkHidden = _styles.IsHidden(style, mark) || (mark.Switch("specVanish") ?? false);
        if (line.IsEmpty && (line.TouchesContents || isMarkHidden))
        {
            _carried = isMarkHidden && line.Boxes.Count > 0 ? line : null;
            return;
        }

        line.Number ??= new WordPiece(_counters.Next(properties, style), place, Offset: null, _inline.Host ?? line.Paragraph, Run: null);
        _carried = isMarkHidden ? line : null;
        if (!isMarkHidden)
        {
            Write(line);
        }
    }

    private void FlushCarried()
    {
        if (_carried is { } line && _inline.Muted == 0)
        {
            _carried = null;
            if (!line.IsEmpty || line.Boxes.Count > 0)
            {
                Write(line);
            }
        }
    }

    /// <summary>A box that is anchored before its paragraph's text is read before it, any other behind it: never within a sentence.</summary>
    private void Write(WordLine line)
    {
        foreach (var box in line.Boxes.Where(box => box.IsBefore))
        {
            ReadBox(box);
        }

        _text.StartLine();
        if (line.Number is { } number)
        {
            _text.Add(number);
        }

        foreach (var piece in line.Pieces)
        {
            _text.Add(piece);
        }

        _text.EndLine();
        foreach (var box in line.Boxes.Where(box => !box.IsBefore))
        {
            ReadBox(box);
        }
    }

    private void ReadBox(WordBox box)
    {
        var (fields, host) = (_inline.Fields, _inline.Host);
        (_inline.Fields, _inline.Host) = (new FieldStack(_ignoredFields), box.Host);
        ReadBlocks(box.Content, new BlockScope(box.Place));
        FlushCarried();
        _unendedFields.AddRange(_inline.Fields.Unended);
        (_inline.Fields, _inline.Host) = (fields, host);
    }
}
