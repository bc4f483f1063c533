using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading.Word;

namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>Cuts a run in two or more that look as it did. Offsets count as <see cref="RunText"/> does.</summary>
internal static class RunCutter
{
    public static int LengthOf(XElement run) => run.Elements().Sum(child => RunText.Of(child).Length);

    /// <summary>Moves a point out of what cannot be cut: a character of two units, a word with its reading above it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="offset">The point.</param>
    /// <param name="isEnd">Whether a passage ends there, so that the point is moved on and not back.</param>
    public static int Snap(XElement run, int offset, bool isEnd)
    {
        var start = 0;
        foreach (var child in run.Elements())
        {
            var text = RunText.Of(child);
            var end = start + text.Length;
            if (offset > start && offset < end)
            {
                var within = offset - start;
                var isText = child.IsWord("t");
                return isText && !char.IsSurrogatePair(text, within - 1) ? offset
                    : isText ? offset + (isEnd ? 1 : -1)
                    : isEnd ? end : start;
            }

            start = end;
        }

        return offset;
    }

    /// <summary>Cuts a run.</summary>
    /// <param name="run">The run; its children move to the pieces.</param>
    /// <param name="cuts">Where, in order, each within the text and not in what cannot be cut.</param>
    /// <returns>The pieces, one more than there are cuts.</returns>
    public static List<XElement> Cut(XElement run, IReadOnlyList<int> cuts)
    {
        var properties = run.Child("rPr");
        List<XNode> nodes = [.. run.Nodes().Where(node => node != properties)];
        run.RemoveNodes();
        var pieces = new List<XElement> { NewPiece(run, properties) };
        var (position, next) = (0, 0);
        foreach (var node in nodes)
        {
            var rest = node;
            var length = node is XElement child ? RunText.Of(child).Length : 0;
            for (; next < cuts.Count && length > 0 && cuts[next] < position + length; next++)
            {
                if (cuts[next] > position)
                {
                    (var before, rest) = CutText((XElement)rest, cuts[next] - position);
                    pieces[^1].Add(before);
                    length -= cuts[next] - position;
                    position = cuts[next];
                }

                pieces.Add(NewPiece(run, properties));
            }

            pieces[^1].Add(rest);
            position += length;
        }

        return pieces;
    }

    private static XElement NewPiece(XElement run, XElement? properties) => new(run.Name, run.Attributes(), properties is null ? null : new XElement(properties));

    private static (XElement Before, XElement After) CutText(XElement text, int at)
    {
        var raw = RunText.Raw(text);
        return (Part(raw[..at]), Part(raw[at..]));

        XElement Part(string part)
        {
            var element = new XElement(text.Name, text.Attributes(), part);
            element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            return element;
        }
    }
}
