using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>Title and message of a rule in both languages, from its page's head or from the code; null where a text is missing or not known.</summary>
internal sealed class RuleTexts(string? title, string? titleEnglish, string? message, string? messageEnglish)
{
    /// <summary>The names of the four texts in a page's head, in their order.</summary>
    public static ImmutableArray<string> Names { get; } = ["title", "title.en", "message", "message.en"];

    public ImmutableArray<string?> All { get; } = [title, titleEnglish, message, messageEnglish];

    /// <summary>The message in each language; only those that are known.</summary>
    public IEnumerable<string> Messages => All.Skip(2).OfType<string>();

    /// <summary>Reads a page's head as the library does: lines of name and text between two lines of ---.</summary>
    /// <returns>The texts; null when there is no head.</returns>
    public static RuleTexts? FromPage(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !string.Equals(lines[0], "---", StringComparison.Ordinal))
        {
            return null;
        }

        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1).TakeWhile(line => !string.Equals(line, "---", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                head[line.Substring(0, colon).Trim()] = line.Substring(colon + 1).Trim();
            }
        }

        string? Get(string name) => head.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
        return new RuleTexts(Get(Names[0]), Get(Names[1]), Get(Names[2]), Get(Names[3]));
    }

    /// <summary>The arguments that both languages together use; null when a message is missing or malformed, which is told elsewhere.</summary>
    public ImmutableSortedSet<int>? UsedArguments()
    {
        var used = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var one in All.Skip(2))
        {
            if (one is null || !CompositeFormat.TryRead(one, out var indexes))
            {
                return null;
            }

            used.UnionWith(indexes);
        }

        return used.ToImmutable();
    }
}
