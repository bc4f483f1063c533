using System.Buffers;

namespace RuleOfLaw.Rules.Text;

/// <summary>Words of which each has one of a few rare characters: one search for these nearly always tells that none of the words stands in a text.</summary>
internal sealed class MarkedWords
{
    private readonly WordSet _words;
    private readonly SearchValues<char> _marks;
    private readonly int _before; // how many characters of a word stand before its first mark, at most

    /// <summary>Creates the set.</summary>
    /// <param name="marks">The rare characters.</param>
    /// <param name="words">The words.</param>
    /// <exception cref="ArgumentException">A word has none of the characters, and would never be found.</exception>
    public MarkedWords(string marks, WordSet words)
    {
        (_words, _marks) = (words, SearchValues.Create(marks));
        foreach (var word in words)
        {
            var mark = word.AsSpan().IndexOfAny(_marks);
            _before = mark >= 0 ? Math.Max(_before, mark) : throw new ArgumentException($"The word \"{word}\" has none of the marks \"{marks}\".", nameof(words));
        }
    }

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>Where the first of the words stands in the text; of several that begin there, the one that was given first. -1 where none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int length)
    {
        var mark = text.IndexOfAny(_marks);
        if (mark < 0)
        {
            length = 0;
            return -1;
        }

        var from = Math.Max(0, mark - _before);
        return _words.IndexIn(text[from..], out length) is >= 0 and var at ? from + at : -1;
    }

    /// <summary>The words to look for in a text one by one, as given: all of them where any of them stands in it, else none.</summary>
    public ReadOnlySpan<string> In(ReadOnlySpan<char> text) => IsIn(text) ? _words.All : [];
}
