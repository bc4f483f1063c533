namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The outline's items by position: every place of the body stands in the last item that begins before it.</summary>
internal sealed class NodeIndex(List<OutlineNode> nodes)
{
    private int _last = -1; // the item that was asked for last; -1 before the first

    public OutlineNode? At(int position)
    {
        var index = LastAtOrBefore(position);
        return index < 0 ? null : nodes[index];
    }

    /// <summary>The first item that begins behind a position.</summary>
    public OutlineNode? Next(int position)
    {
        var index = LastAtOrBefore(position) + 1;
        return index < nodes.Count ? nodes[index] : null;
    }

    private int LastAtOrBefore(int position)
    {
        // Texts are read from front to back: nearly always it is the item of the place before, or the next.
        if (!IsLastAtOrBefore(_last, position))
        {
            _last = IsLastAtOrBefore(_last + 1, position) ? _last + 1 : Search(position);
        }

        return _last;
    }

    private bool IsLastAtOrBefore(int index, int position) =>
        index < nodes.Count && (index < 0 || nodes[index].Start <= position) && (index + 1 >= nodes.Count || nodes[index + 1].Start > position);

    private int Search(int position)
    {
        int low = 0, high = nodes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
