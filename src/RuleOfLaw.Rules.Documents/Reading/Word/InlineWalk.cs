using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Walks through a paragraph and gathers what it shows. Places count all runs, also those that are not shown, so that they can be found again.</summary>
/// <param name="styles">The document's styles.</param>
/// <param name="ignoredFields">Beginnings of fields without an end.</param>
internal sealed class InlineWalk(WordStyles styles, IReadOnlySet<XElement> ignoredFields)
{
    private WordStyle _style = WordStyle.Silent;
    private string _place = string.Empty;
    private WordLine _line = null!;
    private XElement? _host;
    private int _runs;
    private int _boxes;
    private int _formulas;

    /// <summary>The fields open at this place of the story.</summary>
    public FieldStack Fields { get; set; } = new(ignoredFields);

    /// <summary>Whether nothing is shown: above zero within what is deleted or left out as a whole.</summary>
    public int Muted { get; private set; }

    /// <summary>The element that text here cannot be parted from: in a box, what holds the box.</summary>
    public XElement? Host { get; set; }

    /// <summary>Reads a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="style">Its style.</param>
    /// <param name="line">Takes what it shows.</param>
    /// <param name="place">Its place.</param>
    public void Read(XElement paragraph, WordStyle style, WordLine line, string place)
    {
        (_style, _line, _place, _host) = (style, line, place, Host);
        (_runs, _boxes, _formulas) = (0, 0, 0);
        line.TouchesContents |= Fields.IsInContents;
        Walk(paragraph);
    }

    /// <summary>Reads something of which nothing is shown, if so.</summary>
    public void MuteIf(bool isMuted, Action read)
    {
        Muted += isMuted ? 1 : 0;
        read();
        Muted -= isMuted ? 1 : 0;
    }

    /// <summary>Whether a content control holds the table of contents.</summary>
    public static bool IsContentsControl(XElement control) =>
        control.Child("sdtPr") is { } properties
        && (properties.Child("docPartObj") ?? properties.Child("docPartList")).ChildValue("docPartGallery") is "Table of Contents";

    private void Walk(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.IsWord())
            {
                WalkWord(child);
            }
            else if (child.IsMath() && child.Name.LocalName is "oMath" or "oMathPara")
            {
                ReadFormula(child);
            }
            else if (child.IsNamed("AlternateContent"))
            {
                if (child.ChosenAlternative() is { } chosen)
                {
                    WalkWithin(child, chosen);
                }
            }
            else
            {
                Walk(child);
            }
        }
    }

    private void WalkWord(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "r":
                ReadRun(child);
                break;
            case "del" or "moveFrom":
                WalkMuted(child);
                break;
            case "fldSimple" when FieldStack.IsContentsInstruction(child.Get("instr")):
                _line.TouchesContents = true;
                WalkMuted(child);
                break;
            case "sdt" when IsContentsControl(child):
                WalkMuted(child);
                break;
            case "pPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "fldData" or "altChunk" or "subDoc":
                break;
            default:
                // Links, tags, content controls, insertions, and whatever newer writers wrap around runs.
                Walk(child);
                break;
        }
    }

    private void WalkMuted(XElement parent) => MuteIf(isMuted: true, () => Walk(parent));

    private void WalkWithin(XElement host, XElement content)
    {
        var before = _host;
        _host ??= host;
        Walk(content);
        _host = before;
    }

    private void ReadFormula(XElement formula)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{_place}/math[{++_formulas}]");
        if (Muted == 0 && Fields.ShowsText)
        {
            Add(string.Concat(formula.Descendants().Where(one => one.IsNamed("t") && (one.IsMath() || one.IsWord())).Select(one => one.Value)), place, 0, _host ?? formula, run: null);
        }
    }

    private void ReadRun(XElement run)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{_place}/run[{++_runs}]");
        var isHidden = Muted > 0 || styles.IsHidden(_style, run.Child("rPr"));
        var (offset, shownFrom, shown) = (0, 0, new StringBuilder());
        foreach (var child in run.Elements())
        {
            if (child.IsWord("fldChar") || child.IsWord("instrText"))
            {
                Flush();
                ReadField(child);
                continue;
            }

            var text = RunText.Of(child);
            if (text.Length > 0 && !isHidden && Fields.ShowsText)
            {
                shownFrom = shown.Length == 0 ? offset : shownFrom;
                shown.Append(text);
            }
            else if (text.Length == 0 && !isHidden && Fields.ShowsText)
            {
                Flush();
                FindBoxes(child, run);
            }

            offset += text.Length;
        }

        Flush();

        void Flush()
        {
            Add(shown.ToString(), place, shownFrom, _host ?? run, _host is null ? run : null);
            shown.Clear();
        }
    }

    private void ReadField(XElement child)
    {
        if (Muted > 0)
        {
            return;
        }

        if (child.IsWord("fldChar"))
        {
            Fields.Read(child);
            _line.TouchesContents |= Fields.IsInContents;
        }
        else
        {
            Fields.ReadInstruction(child.Value);
        }
    }

    /// <summary>Boxes within a drawing, also those of a group; embedded objects are left out with whatever they hold.</summary>
    private void FindBoxes(XElement element, XElement run)
    {
        if (element.IsWord("txbxContent"))
        {
            _line.Boxes.Add(new WordBox(element, string.Create(CultureInfo.InvariantCulture, $"{_place}/textbox[{++_boxes}]"), _host ?? run, _line.IsEmpty));
        }
        else if (element.IsNamed("AlternateContent"))
        {
            if (element.ChosenAlternative() is { } chosen)
            {
                FindBoxes(chosen, run);
            }
        }
        else if (!element.IsWord("object"))
        {
            foreach (var child in element.Elements())
            {
                FindBoxes(child, run);
            }
        }
    }

    private void Add(string text, string place, int offset, XElement anchor, XElement? run)
    {
        if (text.Length > 0)
        {
            _line.Pieces.Add(new WordPiece(text, place, offset, anchor, run));
        }
    }
}
