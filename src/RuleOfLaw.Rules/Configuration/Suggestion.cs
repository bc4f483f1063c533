namespace RuleOfLaw.Rules.Configuration;

/// <summary>"Did you mean …": the known word that is nearest to an unknown one.</summary>
internal static class Suggestion
{
    /// <summary>The nearest known word, upper and lower case the same; null when none is off by at most two characters, or by one of a very short word.</summary>
    public static string? For(string word, IEnumerable<string> known)
    {
        var allowed = word.Length <= 4 ? 1 : 2;
        string? nearest = null;
        foreach (var candidate in known)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant(), allowed);
            if (distance <= allowed)
            {
                (nearest, allowed) = (candidate, distance - 1);
            }
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance, given up beyond a limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
