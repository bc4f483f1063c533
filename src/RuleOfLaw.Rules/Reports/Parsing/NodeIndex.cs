namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The outline's items by position: every place of the body stands in the last item that begins before it.</summary>
internal sealed class NodeIndex(List<OutlineNode> nodes)
{
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
