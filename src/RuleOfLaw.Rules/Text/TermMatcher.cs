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
/// Finds all terms of all vocabularies in one pass. Terms are bucketed by their first two characters; a bitmap of hashed pairs, small enough for the
/// processor's first cache, passes over most of the text. (A dense automaton is a third faster to run and ten times slower to build, which would be
/// paid at every start.)
/// </summary>
internal sealed class TermMatcher
{
    private readonly ulong[] _pairs = new ulong[(ushort.MaxValue + 1) / 64];
    private readonly Term[] _terms; // by bucket, longest first
    private readonly char[] _thirds; // third characters of the terms, NUL for terms of two: a look at it spares most comparisons
    private readonly Bucket[] _buckets; // by hash of the pair, free where End is 0
    private readonly int _mask;

    public TermMatcher(IEnumerable<Term> terms)
    {
        _terms = [.. terms];
        Array.Sort(_terms, static (a, b) => Compare(a, b));
        _thirds = Array.ConvertAll(_terms, static term => term.Text.Length > 2 ? term.Text[2] : '\0');
        var size = 16;
        while (size < _terms.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _buckets = new Bucket[size];
        for (var first = 0; first < _terms.Length;)
        {
            if (_terms[first].Text.Length < 2)
            {
                throw new ArgumentException($"The term \"{_terms[first].Text}\" is shorter than two characters.", nameof(terms));
            }

            var key = Key(_terms[first].Text);
            var end = first + 1;
            while (end < _terms.Length && Key(_terms[end].Text) == key)
            {
                end++;
            }

            AddBucket(new Bucket(key, first, end));
            first = end;
        }
    }

    /// <summary>Adds every hit to the list, ordered by start.</summary>
    public void FindAll(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        Span<int> free = stackalloc int[64]; // per vocabulary, the first offset that no hit covers yet
        free.Clear();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var key = ((uint)text[i] << 16) | text[i + 1];
            var hash = Hash(key);
            if ((_pairs[hash >> 22] & (1UL << (int)(hash >> 16))) != 0 && TryFindBucket(key, hash, out var bucket))
            {
                FindAt(text, i, bucket, free, hits);
            }
        }
    }

    private void FindAt(ReadOnlySpan<char> text, int at, in Bucket bucket, Span<int> free, List<TermHit> hits)
    {
        var rest = text[at..];
        var third = rest.Length > 2 ? rest[2] : '\0';
        for (var t = bucket.First; t < bucket.End; t++)
        {
            if (_thirds[t] != third && _thirds[t] != '\0')
            {
                continue;
            }

            ref readonly var term = ref _terms[t];
            if (free[term.Kind] <= at && (_thirds[t] == '\0' || rest.StartsWith(term.Text, StringComparison.Ordinal)))
            {
                free[term.Kind] = at + term.Text.Length;
                if (term.Entry >= 0)
                {
                    hits.Add(new TermHit(at, term.Text.Length, term.Kind, term.Entry));
                }
            }
        }
    }

    private void AddBucket(in Bucket bucket)
    {
        var hash = Hash(bucket.Key);
        _pairs[hash >> 22] |= 1UL << (int)(hash >> 16);
        var slot = (int)hash & _mask;
        while (_buckets[slot].End != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _buckets[slot] = bucket;
    }

    private bool TryFindBucket(uint key, uint hash, out Bucket bucket)
    {
        for (var slot = (int)hash & _mask; _buckets[slot].End != 0; slot = (slot + 1) & _mask)
        {
            if (_buckets[slot].Key == key)
            {
                bucket = _buckets[slot];
                return true;
            }
        }

        bucket = default;
        return false;
    }

    /// <summary>Its upper half tells the pair's bit, its lower half the bucket's slot.</summary>
    private static uint Hash(uint key)
    {
        var hash = key * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

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

    /// <summary>The terms that begin with a pair of characters.</summary>
    private readonly record struct Bucket(uint Key, int First, int End);
}
