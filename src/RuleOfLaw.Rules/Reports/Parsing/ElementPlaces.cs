using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Where elements begin that are ordered by position, in source offsets: looked up again and again, and mostly from front to back.</summary>
internal sealed class ElementPlaces
{
    private readonly int[] _starts;
    private int _last; // what was found last

    private ElementPlaces(int[] starts) => _starts = starts;

    public static ElementPlaces Empty => new([]);

    public static ElementPlaces Of<T>(ImmutableArray<T> elements)
        where T : ReportElement
    {
        var starts = new int[elements.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = elements[i].Span.Start;
        }

        return new ElementPlaces(starts);
    }

    /// <summary>How many elements begin before a position.</summary>
    public int Before(int position)
    {
        if (!IsFirstAtOrBehind(_last, position))
        {
            _last = _last < _starts.Length && IsFirstAtOrBehind(_last + 1, position) ? _last + 1 : Search(position);
        }

        return _last;
    }

    /// <summary>The numbers of the elements that begin in a range, from the first up to, but not at, the second.</summary>
    public (int First, int End) Within(int start, int end)
    {
        var first = Before(start);
        return first == _starts.Length || _starts[first] >= end ? (first, first) : (first, Search(end));
    }

    private bool IsFirstAtOrBehind(int index, int position) =>
        (index == 0 || _starts[index - 1] < position) && (index == _starts.Length || _starts[index] >= position);

    private int Search(int position)
    {
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
