namespace RuleOfLaw.Rules.Text;

/// <summary>A term to look for.</summary>
/// <param name="Text">Its characters, folded; two at least.</param>
/// <param name="Kind">Its vocabulary, 0 to 63. Within one vocabulary the leftmost-longest terms win; vocabularies do not see each other.</param>
/// <param name="Entry">What the vocabulary calls it; negative for a guard, which only keeps shorter terms from matching inside it.</param>
internal readonly record struct Term(string Text, int Kind, int Entry);

/// <summary>A term found in a text, in folded offsets. There are hundreds in a report: eight bytes each.</summary>
internal readonly record struct TermHit(int Start, byte Length, byte Kind, short Entry)
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
    private readonly string[] _texts; // by bucket, in it by third character, longest first; terms of two characters last
    private readonly TermHit[] _hits; // for each term, the hit it makes at the start of a text
    private readonly char[] _thirds; // for each term, its third character, the greatest there is for terms of two
    private readonly Bucket[] _buckets; // by hash of the pair, free where End is 0
    private readonly int _mask;

    /// <summary>Builds the matcher, and sorts the terms for it.</summary>
    /// <exception cref="ArgumentException">A term is shorter than two characters.</exception>
    /// <exception cref="OverflowException">A term is longer than 255 characters, or a vocabulary has more than 32,767 entries.</exception>
    public TermMatcher(Term[] terms)
    {
        Array.Sort(terms, static (a, b) => Compare(a, b));
        _texts = Array.ConvertAll(terms, static term => term.Text);
        _hits = Array.ConvertAll(terms, static term => checked(new TermHit(0, (byte)term.Text.Length, (byte)term.Kind, (short)term.Entry)));
        _thirds = Array.ConvertAll(_texts, Third);
        if (_texts is [{ Length: < 2 } tooShort, ..])
        {
            throw new ArgumentException($"The term \"{tooShort}\" is shorter than two characters.", nameof(terms));
        }

        var size = 16;
        var pairs = CountPairs();
        while (size < pairs * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _buckets = new Bucket[size];
        for (var first = 0; first < _texts.Length;)
        {
            var key = Key(_texts[first]);
            var end = first;
            var pair = -1;
            var thirds = 0u;
            for (; end < _texts.Length && Key(_texts[end]) == key; end++)
            {
                var isPair = _texts[end].Length == 2;
                pair = pair < 0 && isPair ? end : pair;
                thirds |= isPair ? 0 : 1u << _thirds[end];
            }

            AddBucket(new Bucket(key, first, pair < 0 ? end : pair, end, thirds));
            first = end;
        }
    }

    /// <summary>How many pairs of characters the terms begin with.</summary>
    private int CountPairs()
    {
        var count = 0;
        for (var i = 0; i < _texts.Length; i++)
        {
            count += i == 0 || Key(_texts[i]) != Key(_texts[i - 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds every hit to the list, ordered by start.</summary>
    public void FindAll(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        Span<int> free = stackalloc int[64]; // per vocabulary, the first offset that no hit covers yet
        free.Clear();
        ReadOnlySpan<ulong> pairs = _pairs;
        var key = text.IsEmpty ? 0u : text[0];
        for (var i = 1; i < text.Length; i++)
        {
            key = (key << 16) | text[i];
            var hash = Hash(key);
            if ((pairs[(int)(hash >> 22)] & (1UL << (int)(hash >> 16))) != 0)
            {
                ref readonly var bucket = ref FindBucket(key, hash);
                if (bucket.End != 0)
                {
                    FindAt(text, i - 1, bucket, free, hits);
                }
            }
        }
    }

    private void FindAt(ReadOnlySpan<char> text, int at, in Bucket bucket, Span<int> free, List<TermHit> hits)
    {
        if (at + 2 < text.Length && text[at + 2] is var third && (bucket.Thirds & (1u << third)) != 0
            && _thirds.AsSpan(bucket.First..bucket.Pair).IndexOf(third) is >= 0 and var longer)
        {
            var rest = text[at..];
            var fourth = rest.Length > 3 ? rest[3] : '\0';
            for (var t = bucket.First + longer; t < bucket.Pair && _thirds[t] == third; t++)
            {
                var term = _texts[t];
                if (term.Length == 3 || (term[3] == fourth && rest.StartsWith(term)))
                {
                    Add(_hits[t], at, free, hits);
                }
            }
        }

        for (var t = bucket.Pair; t < bucket.End; t++)
        {
            Add(_hits[t], at, free, hits);
        }
    }

    private static void Add(in TermHit term, int at, Span<int> free, List<TermHit> hits)
    {
        if (free[term.Kind] > at)
        {
            return;
        }

        free[term.Kind] = at + term.Length;
        if (term.Entry >= 0)
        {
            hits.Add(term with { Start = at });
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

    /// <summary>The bucket of a pair; a free one where no term begins with it.</summary>
    private ref readonly Bucket FindBucket(uint key, uint hash)
    {
        var slot = (int)hash & _mask;
        while (_buckets[slot].End != 0 && _buckets[slot].Key != key)
        {
            slot = (slot + 1) & _mask;
        }

        return ref _buckets[slot];
    }

    /// <summary>Its upper half tells the pair's bit, its lower half the bucket's slot.</summary>
    private static uint Hash(uint key)
    {
        var hash = key * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    private static char Third(string text) => text.Length > 2 ? text[2] : char.MaxValue;

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

        var byThird = Third(a.Text).CompareTo(Third(b.Text));
        if (byThird != 0)
        {
            return byThird;
        }

        var byLength = b.Text.Length.CompareTo(a.Text.Length);
        if (byLength != 0)
        {
            return byLength;
        }

        var byText = string.CompareOrdinal(a.Text, b.Text);
        return byText != 0 ? byText : (a.Kind, a.Entry).CompareTo((b.Kind, b.Entry));
    }

    /// <summary>The terms that begin with a pair of characters; those that are the pair itself begin at Pair.</summary>
    /// <param name="Key">The pair.</param>
    /// <param name="First">Its first term.</param>
    /// <param name="Pair">The first of those that are the pair itself.</param>
    /// <param name="End">Behind its last term.</param>
    /// <param name="Thirds">The lower bits of the characters that stand third in its terms.</param>
    private readonly record struct Bucket(uint Key, int First, int Pair, int End, uint Thirds);
}
