using System.Globalization;
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
                    ReadTable(child, scope.NextTable());
                    break;
                case "AlternateContent" when child.ChosenAlternative() is { } chosen:
                    ReadBlocks(chosen, scope);
                    break;
                case "AlternateContent" or "sectPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "altChunk" or "subDoc":
                    break;
                default:
                    ReadMutedIf(IsLeftOut(child), () => ReadBlocks(child, scope));
                    break;
            }
        }
    }

    private static bool IsLeftOut(XElement element) =>
        element.IsWord("del") || element.IsWord("moveFrom") || (element.IsWord("sdt") && InlineWalk.IsContentsControl(element));

    private void ReadMutedIf(bool isMuted, Action read)
    {
        _inline.Muted += isMuted ? 1 : 0;
        read();
        _inline.Muted -= isMuted ? 1 : 0;
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

    private void ReadTable(XElement table, string place)
    {
        FlushCarried();
        var rows = 0;
        ReadRows(table);

        void ReadRows(XElement parent)
        {
            foreach (var child in parent.Elements())
            {
                if (child.IsWord("tr"))
                {
                    ReadRow(child, string.Create(CultureInfo.InvariantCulture, $"{place}/row[{++rows}]"));
                }
                else if (child.Name.LocalName is not ("tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "Fallback"))
                {
                    ReadMutedIf(IsLeftOut(child), () => ReadRows(child));
                }
            }
        }
    }

    private void ReadRow(XElement row, string place)
    {
        var (cells, shown) = (0, 0);
        var isDeleted = row.Child("trPr").Child("del") is not null;
        var isShown = !isDeleted && _inline.Muted == 0;
        if (isShown)
        {
            _text.StartLine();
        }

        ReadMutedIf(isDeleted, () => ReadCells(row));
        if (isShown)
        {
            _text.EndLine();
        }

        void ReadCells(XElement parent)
        {
            foreach (var child in parent.Elements())
            {
                if (child.IsWord("tc"))
                {
                    ReadCell(child, string.Create(CultureInfo.InvariantCulture, $"{place}/cell[{++cells}]"), ref shown);
                }
                else if (child.Name.LocalName is not ("trPr" or "tblPrEx" or "sdtPr" or "sdtEndPr" or "Fallback"))
                {
                    ReadMutedIf(IsLeftOut(child), () => ReadCells(child));
                }
            }
        }
    }

    private void ReadCell(XElement cell, string place, ref int shown)
    {
        var properties = cell.Child("tcPr");
        var isGone = properties.Child("cellDel") is not null || IsContinued(properties.Child("hMerge"));
        if (!isGone && _inline.Muted == 0 && ++shown > 1)
        {
            _text.StartNextCell();
        }

        // A cell that goes on from the row above keeps its column, but its text was read there.
        ReadMutedIf(isGone || IsContinued(properties.Child("vMerge")), () => ReadBlocks(cell, new BlockScope(place)));
        FlushCarried();
    }

    private static bool IsContinued(XElement? merge) => merge is not null && merge.Get("val") is null or "continue";
}
