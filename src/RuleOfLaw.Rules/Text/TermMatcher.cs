namespace RuleOfLaw.Rules.Text;

/// <summary>A term to look for.</summary>
/// <param name="Text">Its characters, folded; two at least.</param>
/// <param name="Kind">Its vocabulary, 0 to 63. Within one vocabulary the leftmost-longest terms win; vocabularies do not see each other.</param>
/// <param name="Entry">What the vocabulary calls it; negative for a guard, which only keeps shorter terms from matching inside it.</param>
internal readonly record struct Term(string Text, int Kind, int Entry);

/// <summary>A term found in a text, in folded offsets.</summary>
internal readonly record struct TermHit(int Start, int Length, int Kind, int Entry)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds all terms of all vocabularies in one pass. Terms are bucketed by their first two characters; a bitmap of first characters
/// passes over most of the text. (A dense automaton is a third faster to run and ten times slower to build, which would be paid at every start.)
/// </summary>
internal sealed class TermMatcher
{
    private readonly ulong[] _firstCharacters = new ulong[char.MaxValue / 64 + 1];
    private readonly Term[] _terms; // by bucket, longest first
    private readonly int[] _buckets; // 1 + index of the bucket's first term in _terms; 0 is free
    private readonly int _mask;

    public TermMatcher(IEnumerable<Term> terms)
    {
        _terms = [.. terms];
        Array.Sort(_terms, static (a, b) => Compare(a, b));
        var size = 16;
        while (size < _terms.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _buckets = new int[size];
        for (var i = 0; i < _terms.Length; i++)
        {
            var text = _terms[i].Text;
            if (text.Length < 2)
            {
                throw new ArgumentException($"The term \"{text}\" is shorter than two characters.", nameof(terms));
            }

            _firstCharacters[text[0] >> 6] |= 1UL << (text[0] & 63);
            if (i == 0 || Key(_terms[i - 1].Text) != Key(text))
            {
                var slot = Slot(Key(text));
                while (_buckets[slot] != 0)
                {
                    slot = (slot + 1) & _mask;
                }

                _buckets[slot] = i + 1;
            }
        }
    }

    /// <summary>Adds every hit to the list, ordered by start.</summary>
    public void FindAll(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        Span<int> free = stackalloc int[64]; // per vocabulary, the first offset that no hit covers yet
        free.Clear();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if ((_firstCharacters[c >> 6] & (1UL << (c & 63))) == 0)
            {
                continue;
            }

            var key = ((uint)c << 16) | text[i + 1];
            for (var t = FindBucket(key); (uint)t < (uint)_terms.Length && Key(_terms[t].Text) == key; t++)
            {
                ref readonly var term = ref _terms[t];
                if (free[term.Kind] <= i && text[i..].StartsWith(term.Text, StringComparison.Ordinal))
                {
                    free[term.Kind] = i + term.Text.Length;
                    if (term.Entry >= 0)
                    {
                        hits.Add(new TermHit(i, term.Text.Length, term.Kind, term.Entry));
                    }
                }
            }
        }
    }

    private int FindBucket(uint key)
    {
        for (var slot = Slot(key); _buckets[slot] != 0; slot = (slot + 1) & _mask)
        {
            var first = _buckets[slot] - 1;
            if (Key(_terms[first].Text) == key)
            {
                return first;
            }
        }

        return -1;
    }

    private int Slot(uint key) => (int)((key * 0x9E3779B1u) >> 7) & _mask;

    private static uint Key(string text) => ((uint)text[0] << 16) | text[1];

    private static int Compare(in Term a, in Term b)
    {
        if (a.Text.Length < 2 || b.Text.Length < 2)
        {
            return a.Text.Length.CompareTo(b.Text.Length);
        }

        var byKey = Key(a.Text).CompareTo(Key(b.Text));
        if (byKey != 0)
        {
            return byKey;
        }

        var byLength = b.Text.Length.CompareTo(a.Text.Length);
        if (byLength != 0)
        {
            return byLength;
        }

        var byText = string.CompareOrdinal(a.Text, b.Text);
        return byText != 0 ? byText : (a.Kind, a.Entry).CompareTo((b.Kind, b.Entry));
    }
}
