using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Testing;

/// <summary>An example on a rule's page: a fenced block <c>report fires</c>, <c>report silent</c> or <c>report guard</c>.</summary>
/// <param name="Number">Its number on the page, from one.</param>
/// <param name="Kind">fires: the rule speaks of the marked places; silent: it does not speak; guard: it does not speak though it looks as if it should.</param>
/// <param name="Markup">The block's text; see <see cref="RuleMarkup"/>.</param>
public sealed record RulePageExample(int Number, string Kind, string Markup)
{
    private const string Fence = "```";
    private const string Opening = "```report ";

    /// <summary>Whether the rule is to speak.</summary>
    public bool Fires => string.Equals(Kind, "fires", StringComparison.Ordinal);

    /// <summary>Reads the examples of a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The examples in order; none where the page has no such blocks.</returns>
    public static ImmutableArray<RulePageExample> Of(RulePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var examples = ImmutableArray.CreateBuilder<RulePageExample>();
        var kind = (string?)null;
        var lines = new List<string>();
        foreach (var line in page.Body.AsSpan().EnumerateLines())
        {
            if (kind is null)
            {
                kind = line.StartsWith(Opening) ? line[Opening.Length..].Trim().ToString() : null;
            }
            else if (!line.TrimEnd().SequenceEqual(Fence))
            {
                lines.Add(line.ToString());
            }
            else
            {
                examples.Add(new RulePageExample(examples.Count + 1, kind, string.Join('\n', lines)));
                kind = null;
                lines.Clear();
            }
        }

        return examples.ToImmutable();
    }
}
