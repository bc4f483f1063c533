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
    private readonly byte[] _buckets = new byte[byte.MaxValue + 1]; // number of the bucket by the first character's lower half; 0 is none
    private readonly uint[] _seconds = new uint[byte.MaxValue + 1]; // for each, the lower bits of the characters that may stand second in its words
    private readonly bool[] _ends = new bool[byte.MaxValue + 1]; // whether a word ends in a character with this lower half
    private readonly List<string[]> _words = [[]]; // by bucket, in the order they were given
    private readonly string[] _all;

    private WordSet(ReadOnlySpan<string> words)
    {
        _all = words.ToArray();
        foreach (var word in _all)
        {
            _ends[(byte)word[^1]] = true;
            _seconds[(byte)word[0]] |= word.Length > 1 ? 1u << word[1] : uint.MaxValue;
            ref var bucket = ref _buckets[(byte)word[0]];
            if (bucket == 0)
            {
                bucket = (byte)_words.Count;
                _words.Add([word]);
            }
            else
            {
                _words[bucket] = [.. _words[bucket], word];
            }
        }
    }

    public static WordSet Create(ReadOnlySpan<string> words) => new(words);

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>Where the first of the words stands in the text; of several that begin there, the one that was given first. -1 where none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int length)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (MayBegin(text, i) && Starting(text[i..]) is { } word)
            {
                length = word.Length;
                return i;
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>Where the last of the words begins in the text; -1 where none does.</summary>
    public int LastIndexIn(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (MayBegin(text, i) && Starting(text[i..]) is not null)
            {
                return i;
            }
        }

        return -1;
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
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first given of the words that the text begins with; null where it begins with none.</summary>
    public string? Starting(ReadOnlySpan<char> text) =>
        !text.IsEmpty && _buckets[(byte)text[0]] is not 0 and var bucket ? Starting(text, bucket) : null;

    /// <summary>The words that may begin with a character, in the order they were given.</summary>
    public ReadOnlySpan<string> Beginning(char first) => _words[_buckets[(byte)first]];

    /// <summary>The words to look for in a text one by one, as given: all of them where any of them stands in it, else none.</summary>
    public ReadOnlySpan<string> In(ReadOnlySpan<char> text) => IsIn(text) ? _all : [];

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        var seconds = _seconds[(byte)text[at]];
        return at + 1 < text.Length ? (seconds & (1u << text[at + 1])) != 0 : seconds != 0;
    }

    private string? Starting(ReadOnlySpan<char> text, byte bucket)
    {
        foreach (var word in _words[bucket])
        {
            if (word[0] == text[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
