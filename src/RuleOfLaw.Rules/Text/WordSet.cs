using System.Collections;
using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// Words that are looked for again and again. One look at each pair of characters tells nearly all places at which none of them begins, so that many
/// words cost little more than one. (<c>SearchValues&lt;string&gt;</c> is faster still when warm, but its vector code is compiled anew at every start.)
/// </summary>
[CollectionBuilder(typeof(WordSet), nameof(Create))]
internal sealed class WordSet : IEnumerable<string>
{
    private readonly string[] _all; // in the order they were given
    private readonly string[] _words; // by the lower half of the first character, then in the order they were given
    private readonly ushort[] _numbers; // of each of these, its place in that order
    private readonly ushort[] _starts = new ushort[byte.MaxValue + 2]; // where the words of each lower half begin, and where the last one's end
    private readonly uint[] _seconds = new uint[byte.MaxValue + 1]; // for each, the lower bits of the characters that may stand second in its words
    private readonly bool[] _ends = new bool[byte.MaxValue + 1]; // whether a word ends in a character with this lower half

    private WordSet(ReadOnlySpan<string> words)
    {
        _all = words.ToArray();
        _words = new string[_all.Length];
        _numbers = new ushort[_all.Length];
        foreach (var word in _all)
        {
            _starts[(byte)word[0] + 1]++;
            _ends[(byte)word[^1]] = true;
            _seconds[(byte)word[0]] |= word.Length > 1 ? 1u << word[1] : uint.MaxValue;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        // From behind: each word moves its end down, so that the ends become the starts.
        for (var i = _all.Length - 1; i >= 0; i--)
        {
            var at = --_starts[(byte)_all[i][0] + 1];
            (_words[at], _numbers[at]) = (_all[i], (ushort)i);
        }

        Array.Copy(_starts, 1, _starts, 0, _starts.Length - 1);
        _starts[^1] = (ushort)_all.Length;
    }

    /// <summary>The words as given.</summary>
    public ReadOnlySpan<string> All => _all;

    public static WordSet Create(ReadOnlySpan<string> words) => new(words);

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>Where the first of the words stands in the text; of several that begin there, the one that was given first. -1 where none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int length)
    {
        var at = NextIn(text, 0, out var number);
        length = at < 0 ? 0 : _all[number].Length;
        return at;
    }

    /// <summary>Where the next of the words begins at or behind an offset, and its place among the words as given; -1 where none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from, out int number)
    {
        var seconds = _seconds;
        for (var i = from; i < text.Length; i++)
        {
            var mask = seconds[(byte)text[i]];
            if (mask != 0 && (i + 1 == text.Length || (mask & (1u << text[i + 1])) != 0) && NumberStarting(text[i..], out _) is >= 0 and var found)
            {
                number = found;
                return i;
            }
        }

        number = -1;
        return -1;
    }

    /// <summary>Where the first given of those of the words that stand in the text begins; -1 where none does.</summary>
    public int IndexOfFirstGiven(ReadOnlySpan<char> text)
    {
        var (best, first) = (-1, int.MaxValue);
        for (var at = NextIn(text, 0, out var number); at >= 0; at = NextIn(text, at + 1, out number))
        {
            (best, first) = number < first ? (at, number) : (best, first);
        }

        return best;
    }

    /// <summary>Whether the text ends with one of the words.</summary>
    public bool IsAtEnd(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_ends[(byte)text[^1]])
        {
            return false;
        }

        foreach (var word in _all)
        {
            if (word[^1] == text[^1] && text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first given of the words that the text begins with; null where it begins with none.</summary>
    public string? Starting(ReadOnlySpan<char> text) => NumberStarting(text, out _) is >= 0 and var number ? _all[number] : null;

    /// <summary>Its place among the words as given, and its length; -1 where the text begins with none.</summary>
    public int NumberStarting(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty)
        {
            return -1;
        }

        var (at, end) = (_starts[(byte)text[0]], _starts[(byte)text[0] + 1]);
        for (; at < end; at++)
        {
            var word = _words[at];
            if (word[0] == text[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                length = word.Length;
                return _numbers[at];
            }
        }

        return -1;
    }

    /// <summary>The words that may begin with a character, in the order they were given.</summary>
    public ReadOnlySpan<string> Beginning(char first) => _words.AsSpan(_starts[(byte)first].._starts[(byte)first + 1]);

    /// <summary>The words to look for in a text one by one, as given: all of them where any of them stands in it, else none.</summary>
    public ReadOnlySpan<string> In(ReadOnlySpan<char> text) => IsIn(text) ? _all : [];

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
