using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A set phrase with all its right forms, and what is asked of them again and again.</summary>
internal sealed class SetPhraseForms
{
    public SetPhraseForms(IEnumerable<SetPhrase> forms)
    {
        All = [.. forms];
        Pairs = [.. All.SelectMany(form => form.Pairs)];
        Leads = [.. Pairs.Select(pair => pair.Lead).Distinct(StringComparer.Ordinal)];
        Tails = [.. Pairs.Select(pair => pair.Tail).Distinct(StringComparer.Ordinal)];
        Longest = All.MaxBy(form => form.Pairs.Length)!;
        Needed = Math.Max(2, (All[0].Pairs.DistinctBy(pair => pair.Tail, StringComparer.Ordinal).Count() + 1) / 2);
    }

    /// <summary>The forms, in the order of the file.</summary>
    public ImmutableArray<SetPhrase> All { get; }

    /// <summary>The pairs of all forms, in order.</summary>
    public ImmutableArray<PhrasePair> Pairs { get; }

    /// <summary>What their pairs begin with.</summary>
    public WordSet Leads { get; }

    /// <summary>What their pairs end with.</summary>
    public WordSet Tails { get; }

    /// <summary>The form with the most pairs.</summary>
    public SetPhrase Longest { get; }

    /// <summary>How many segments tell the phrase from words that happen to meet: half of it, two at least.</summary>
    public int Needed { get; }
}
