namespace RuleOfLaw.Rules.Text;

/// <summary>Looks for words of a list in a text.</summary>
internal static class WordSearch
{
    /// <summary>Whether one of the words stands in the text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands in the text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, WordSet words) => words.IsIn(text);

    /// <summary>Whether the text begins with one of the words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, WordSet words) => words.Starting(text) is not null;

    /// <summary>Whether the text begins with one of the words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
