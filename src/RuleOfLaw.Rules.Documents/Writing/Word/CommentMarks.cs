using System.Collections.Immutable;
using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>
/// Puts the marks of comments into the text: where each begins and ends, and the reference behind its end. All are gathered first and put in at once,
/// for passages overlap and a run is cut only once.
/// </summary>
internal sealed class CommentMarks
{
    /// <summary>Behind an element that is not cut.</summary>
    private const int Behind = int.MaxValue;

    private readonly ImmutableArray<WordStretch> _stretches;
    private readonly XElement _firstParagraph;
    private readonly XNamespace _word;
    private readonly Dictionary<XElement, int> _order = [];
    private readonly Dictionary<XElement, List<CommentMark>> _marks = [];

    public CommentMarks(XElement root, WordText text)
    {
        _stretches = text.Stretches;
        _firstParagraph = text.FirstParagraph ?? root.Descendants().First(one => one.IsWord("p"));
        _word = root.Name.Namespace;
        HashSet<XElement> anchors = [_firstParagraph, .. _stretches.Select(stretch => stretch.Piece.Anchor)];
        foreach (var element in root.Descendants().Where(anchors.Contains))
        {
            _order.Add(element, _order.Count);
        }
    }

    /// <summary>Marks a passage.</summary>
    /// <param name="id">The comment's ID.</param>
    /// <param name="span">The passage; what stands nowhere in the document is marked at its start.</param>
    public void Add(int id, TextSpan span)
    {
        var (first, last) = (FirstEndingBehind(span.Start), FirstEndingBehind(span.End - 1));
        last -= last < _stretches.Length && _stretches[last].Span.Start < span.End ? 0 : 1;
        var start = new Point(_firstParagraph, 0);
        var end = start;
        if (!span.IsEmpty && first <= last)
        {
            start = PointAt(_stretches[first], span.Start, isEnd: false);
            end = PointAt(_stretches[last], span.End, isEnd: true);
        }

        // A box is read behind its paragraph but anchored within: then the passage reaches from the one to the other, whichever comes first.
        if (Compare(start, end) > 0)
        {
            (start, end) = (end with { Offset = 0 }, start with { Offset = start.Element.IsWord("p") ? 0 : Behind });
        }

        var isPoint = start == end;
        MarksOf(start.Element).Add(new CommentMark(start.Offset, CommentMarkKind.Start, id));
        MarksOf(end.Element).Add(new CommentMark(end.Offset, isPoint ? CommentMarkKind.EndOfPoint : CommentMarkKind.End, id));
    }

    /// <summary>Puts all marks in.</summary>
    public void Insert()
    {
        var paragraphs = _marks.Keys.Where(element => element.IsWord("p"));
        foreach (var parent in _marks.Keys.Where(element => !element.IsWord("p")).Select(element => element.Parent!).Concat(paragraphs).Distinct().ToList())
        {
            List<XNode> nodes = [.. parent.Nodes()];
            parent.RemoveNodes();
            if (parent.IsWord("p") && _marks.TryGetValue(parent, out var own))
            {
                // Properties come first in a paragraph.
                var behindProperties = nodes.FindIndex(node => node is XElement element && element.IsWord("pPr")) + 1;
                parent.Add(nodes[..behindProperties]);
                parent.Add(CommentMark.InOrder(own).SelectMany(Write));
                nodes.RemoveRange(0, behindProperties);
            }

            foreach (var node in nodes)
            {
                parent.Add(node is XElement element && _marks.TryGetValue(element, out var marks) ? Mark(element, marks) : node);
            }
        }
    }

    /// <summary>The element with its marks, cut where they stand within.</summary>
    private List<XNode> Mark(XElement element, List<CommentMark> marks)
    {
        var length = element.IsWord("r") ? RunCutter.LengthOf(element) : 0;
        List<int> cuts = [.. marks.Select(mark => mark.Offset).Where(offset => offset > 0 && offset < length).Distinct().Order()];
        var pieces = cuts.Count == 0 ? [element] : RunCutter.Cut(element, cuts);
        var ordered = new Queue<CommentMark>(CommentMark.InOrder(marks));
        var nodes = new List<XNode>();
        for (var i = 0; i < pieces.Count; i++)
        {
            TakeUpTo(i == 0 ? 0 : cuts[i - 1]);
            nodes.Add(pieces[i]);
        }

        TakeUpTo(Behind);
        return nodes;

        void TakeUpTo(int offset)
        {
            while (ordered.TryPeek(out var mark) && mark.Offset <= offset)
            {
                nodes.AddRange(Write(ordered.Dequeue()));
            }
        }
    }

    private IEnumerable<XNode> Write(CommentMark mark)
    {
        var id = new XAttribute(_word + "id", mark.Id);
        if (mark.Kind == CommentMarkKind.Start)
        {
            yield return new XElement(_word + "commentRangeStart", id);
            yield break;
        }

        yield return new XElement(_word + "commentRangeEnd", id);
        yield return new XElement(_word + "r", new XElement(_word + "commentReference", id));
    }

    private List<CommentMark> MarksOf(XElement element) => _marks.TryGetValue(element, out var marks) ? marks : _marks[element] = [];

    private static Point PointAt(WordStretch stretch, int position, bool isEnd)
    {
        var piece = stretch.Piece;
        if (piece.Run is not { } run)
        {
            return new Point(piece.Anchor, isEnd && !piece.Anchor.IsWord("p") ? Behind : 0);
        }

        var within = Math.Clamp(position - stretch.Span.Start, 0, stretch.Span.Length);
        return new Point(run, RunCutter.Snap(run, piece.Offset!.Value + within, isEnd));
    }

    private int Compare(Point one, Point other)
    {
        var byElement = _order[one.Element].CompareTo(_order[other.Element]);
        return byElement != 0 ? byElement : one.Offset.CompareTo(other.Offset);
    }

    /// <summary>The first stretch that ends behind a position.</summary>
    private int FirstEndingBehind(int position)
    {
        var from = 0;
        for (var to = _stretches.Length; from < to;)
        {
            var middle = (from + to) / 2;
            (from, to) = _stretches[middle].Span.End <= position ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>A point of the document: before the element, behind it, or within a run's text.</summary>
    private readonly record struct Point(XElement Element, int Offset);
}
