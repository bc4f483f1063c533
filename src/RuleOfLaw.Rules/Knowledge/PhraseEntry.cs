using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A wrong phrase, a slip or a dated term, and what would be right; from wrong-phrases.csv, confusions.csv, dated-terms.csv.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Wrong">The words as they stand wrong, folded.</param>
/// <param name="Right">What would be right.</param>
/// <param name="Guards">Longer words in which the wrong ones are right.</param>
/// <param name="IsUncertain">Whether a text edit should be looked at first.</param>
internal sealed record PhraseEntry(PhraseKind Kind, string Wrong, string Right, string[] Guards, bool IsUncertain)
{
    public Vocabulary Vocabulary => Kind switch
    {
        PhraseKind.Confusion => Vocabulary.Confusion,
        PhraseKind.DatedTerm => Vocabulary.DatedTerm,
        _ => Vocabulary.WrongPhrase,
    };

    public static IEnumerable<PhraseEntry> Load()
    {
        foreach (var row in DataFile.Read("wrong-phrases.csv"))
        {
            yield return new PhraseEntry(PhraseKind.BrokenSetPhrase, CharacterFolding.Fold(row[0]), row[1], row.List(2), IsUncertain: false);
        }

        foreach (var row in DataFile.Read("confusions.csv"))
        {
            yield return new PhraseEntry(PhraseKind.Confusion, CharacterFolding.Fold(row[0]), row[1], row.List(2), string.Equals(row[3], "yes", StringComparison.Ordinal));
        }

        foreach (var row in DataFile.Read("dated-terms.csv"))
        {
            yield return new PhraseEntry(PhraseKind.DatedTerm, CharacterFolding.Fold(row[0]), row[1], row.List(2), IsUncertain: false);
        }
    }
}
