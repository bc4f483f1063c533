namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A text without its general words (<see cref="GeneralWords"/>), indexed by its pairs of characters when it is first compared.</summary>
internal sealed class DistinctiveText(char[] text)
{
    /// <summary>Occurrences of a pair that are looked at: enough for any real text, and a text of one repeated word costs no more.</summary>
    private const int MostStarts = 8;

    private Dictionary<(char First, char Second), List<int>>? _pairs;

    /// <summary>The runs of two characters or more that this text shares with another, in this text's order, each once.</summary>
    public List<string> SharedWith(DistinctiveText other)
    {
        var (left, right) = (text, other.Text);
        var pairs = other._pairs ??= Pairs(right);
        var shared = new List<string>();
        for (var i = 0; i + 1 < left.Length; i++)
        {
            if (left[i] == '\0' || left[i + 1] == '\0' || !pairs.TryGetValue((left[i], left[i + 1]), out var starts))
            {
                continue;
            }

            var length = 0;
            foreach (var start in starts)
            {
                length = Math.Max(length, Common(left.AsSpan(i), right.AsSpan(start)));
            }

            var word = new string(left, i, length);
            if (!shared.Contains(word, StringComparer.Ordinal))
            {
                shared.Add(word);
            }

            i += length - 1;
        }

        return shared;
    }

    private char[] Text => text;

    private static Dictionary<(char First, char Second), List<int>> Pairs(char[] text)
    {
        var pairs = new Dictionary<(char First, char Second), List<int>>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\0' && text[i + 1] != '\0')
            {
                if (!pairs.TryGetValue((text[i], text[i + 1]), out var starts))
                {
                    pairs.Add((text[i], text[i + 1]), starts = []);
                }

                if (starts.Count < MostStarts)
                {
                    starts.Add(i);
                }
            }
        }

        return pairs;
    }

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
