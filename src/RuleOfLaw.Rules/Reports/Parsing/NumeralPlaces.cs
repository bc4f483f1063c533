using System.Buffers;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>The places of a text at which a number may begin, and those of 《, which keeps numbers in titles apart: found once for all readers of numbers.</summary>
internal sealed class NumeralPlaces
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create($"0123456789{ChineseNumerals.Digits}十百千万半《");

    private readonly int[] _places;
    private int _end; // behind the places of the last range

    public NumeralPlaces(ReadOnlySpan<char> text)
    {
        var places = new List<int>(text.Length / 16);
        for (var i = text.IndexOfAny(Beginnings); i >= 0; i = Next(text, i + 1))
        {
            places.Add(i);
        }

        _places = [.. places];
    }

    /// <summary>The places in a range of folded offsets.</summary>
    public ReadOnlySpan<int> Within(int start, int end)
    {
        // Sentences are read one after another: nearly always the range begins where the last one ended.
        var first = _end > 0 && _places[_end - 1] >= start ? LowerBound(start) : _end;
        while (first < _places.Length && _places[first] < start)
        {
            first++;
        }

        _end = first;
        while (_end < _places.Length && _places[_end] < end)
        {
            _end++;
        }

        return _places.AsSpan(first.._end);
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Beginnings) is >= 0 and var next ? from + next : -1;

    private int LowerBound(int start)
    {
        var index = Array.BinarySearch(_places, start);
        return index < 0 ? ~index : index;
    }
}
