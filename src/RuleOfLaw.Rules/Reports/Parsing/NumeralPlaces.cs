using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The places of a text at which a number may begin, and those of 《, which keeps numbers in titles apart: found once for all readers of numbers.</summary>
internal sealed class NumeralPlaces
{
    private readonly int[] _places;

    public NumeralPlaces(ReadOnlySpan<char> text)
    {
        var places = new List<int>(text.Length / 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (ChineseNumerals.Begins(text[i]) || text[i] is '百' or '千' or '万' or '半' or '《')
            {
                places.Add(i);
            }
        }

        _places = [.. places];
    }

    /// <summary>The places in a range of folded offsets.</summary>
    public ReadOnlySpan<int> Within(int start, int end)
    {
        var first = LowerBound(start);
        var last = first;
        while (last < _places.Length && _places[last] < end)
        {
            last++;
        }

        return _places.AsSpan(first..last);
    }

    private int LowerBound(int start)
    {
        var index = Array.BinarySearch(_places, start);
        return index < 0 ? ~index : index;
    }
}
