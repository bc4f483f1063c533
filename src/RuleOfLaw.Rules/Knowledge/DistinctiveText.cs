namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A text without its general words (<see cref="GeneralWords"/>), indexed by its pairs of characters when it is first compared.</summary>
internal sealed class DistinctiveText(char[] text)
{
    /// <summary>Occurrences of a pair that are looked at: enough for any real text, and a text of one repeated word costs no more.</summary>
    private const int MostStarts = 8;

    /// <summary>How many slots there are for pairs: a few times the pairs of a long text.</summary>
    private const int Slots = 512;

    private static readonly List<string> None = [];

    /// <summary>What an offset in the index can tell.</summary>
    public const int Longest = ushort.MaxValue;

    private ushort[]? _heads; // by hash of a pair: 1 + where it stands first
    private ushort[]? _next; // by position: 1 + where a pair of the same hash stands next

    /// <summary>The runs of two characters or more that this text shares with another, in this text's order, each once.</summary>
    public List<string> SharedWith(DistinctiveText other)
    {
        other.Index();
        var shared = None;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\0' || text[i + 1] == '\0')
            {
                continue;
            }

            var length = other.LongestRun(text.AsSpan(i));
            if (length == 0)
            {
                continue;
            }

            var word = new string(text, i, length);
            if (!shared.Contains(word))
            {
                shared = ReferenceEquals(shared, None) ? [] : shared;
                shared.Add(word);
            }

            i += length - 1;
        }

        return shared;
    }

    /// <summary>The length of the longest run that another text begins with and this one has; 0 when it has not even the first two characters.</summary>
    private int LongestRun(ReadOnlySpan<char> other)
    {
        var (length, starts) = (0, 0);
        for (var at = _heads![SlotOf(other[0], other[1])] - 1; at >= 0 && starts < MostStarts; at = _next![at] - 1)
        {
            if (text[at] == other[0] && text[at + 1] == other[1])
            {
                length = Math.Max(length, Common(other, text.AsSpan(at)));
                starts++;
            }
        }

        return length;
    }

    private void Index()
    {
        if (_heads is not null)
        {
            return;
        }

        (_heads, _next) = (new ushort[Slots], new ushort[text.Length]);
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (text[i] != '\0' && text[i + 1] != '\0')
            {
                ref var head = ref _heads[SlotOf(text[i], text[i + 1])];
                (_next[i], head) = (head, (ushort)(i + 1));
            }
        }
    }

    private static int SlotOf(char first, char second) => (int)((((uint)first << 16 | second) * 0x9E3779B1u) >> 23);

    private static int Common(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] != '\0' && left[length] == right[length])
        {
            length++;
        }

        return length;
    }
}
