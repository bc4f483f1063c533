using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A pair of a set phrase: 遇事 goes with 找法.</summary>
internal sealed record PhrasePair(string Lead, string Tail);

/// <summary>A set phrase in one of its right forms; from set-phrases.csv.</summary>
/// <param name="Id">The phrase's ID; its other right forms have the same.</param>
/// <param name="Right">The right form.</param>
/// <param name="Pairs">Its pairs, in order, folded.</param>
internal sealed record SetPhrase(string Id, string Right, ImmutableArray<PhrasePair> Pairs)
{
    public static IEnumerable<SetPhrase> Load()
    {
        foreach (var row in DataFile.Read("set-phrases.csv"))
        {
            var pairs = row.List(2).Select(pair => CharacterFolding.Fold(pair).Split('=')).Select(pair => new PhrasePair(pair[0], pair[1]));
            yield return new SetPhrase(row[0], row[1], [.. pairs]);
        }
    }
}
