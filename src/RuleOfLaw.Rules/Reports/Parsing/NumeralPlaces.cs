using System.Buffers;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The places of a text at which a number may begin, and those of 《, which keeps numbers in titles apart: found once for all readers of numbers.</summary>
internal sealed class NumeralPlaces
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create($"0123456789{ChineseNumerals.Digits}十百千万半《");

    private readonly List<int> _places;
    private int _end; // behind the places of the last range

    public NumeralPlaces(ReadOnlySpan<char> text)
    {
        _places = new List<int>(text.Length / 10);
        for (var i = Next(text, 0); i >= 0; i = Next(text, i))
        {
            _places.Add(i++);
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                _places.Add(i); // digits stand together
            }
        }
    }

    /// <summary>The places in a range of folded offsets.</summary>
    public ReadOnlySpan<int> Within(int start, int end)
    {
        // Sentences are read one after another: nearly always the range begins where the last one ended.
        var places = CollectionsMarshal.AsSpan(_places);
        var first = _end > 0 && places[_end - 1] >= start ? LowerBound(start) : _end;
        while (first < places.Length && places[first] < start)
        {
            first++;
        }

        _end = first;
        while (_end < places.Length && places[_end] < end)
        {
            _end++;
        }

        return places[first.._end];
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Beginnings) is >= 0 and var next ? from + next : -1;

    private int LowerBound(int start)
    {
        var index = _places.BinarySearch(start);
        return index < 0 ? ~index : index;
    }
}
