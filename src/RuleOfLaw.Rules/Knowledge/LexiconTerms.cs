using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A term that a consumer adds to a vocabulary.</summary>
/// <param name="Vocabulary">The vocabulary.</param>
/// <param name="Id">The entry it belongs to: one of the data file's, or a new one.</param>
/// <param name="Text">The term, 2 to 255 characters.</param>
internal sealed record ExtraTerm(Vocabulary Vocabulary, string Id, string Text);

/// <summary>Gathers the terms of all vocabularies from the data files; a term that stands in several entries has all their IDs.</summary>
internal sealed class LexiconTerms
{
    /// <summary>The ID of terms that only keep shorter ones from matching inside them.</summary>
    public const string Guard = "!";

    /// <summary>Somewhat more than the data files hold: room that need not grow at every start.</summary>
    private const int Room = 4_000;

    private readonly Dictionary<(Vocabulary Vocabulary, string Text), ImmutableArray<string>> _terms = new(Room);

    public LexiconTerms(Lexicon lexicon, IEnumerable<ExtraTerm> extraTerms)
    {
        AddEntries(Vocabulary.Audience, "audiences.csv", 3);
        AddEntries(Vocabulary.Role, "roles.csv", 3);
        AddEntries(Vocabulary.Form, "forms.csv", 3);
        AddEntries(Vocabulary.Field, "fields.csv", 3);
        AddEntries(Vocabulary.Problem, "problem-topics.csv", 3);
        AddEntries(Vocabulary.Answer, "problem-topics.csv", 3);
        AddEntries(Vocabulary.Answer, "problem-topics.csv", 4);
        AddEntries(Vocabulary.Duty, "duties.csv", 4);
        AddEntries(Vocabulary.Actor, "actors.csv", 1);
        AddEntries(Vocabulary.Subject, "publicity-subjects.csv", 3);
        foreach (var row in DataFile.Read("issuer-words.csv"))
        {
            Add(Vocabulary.IssuerWord, $"{row[0]}/{row[1]}", row.List(2));
            Add(Vocabulary.IssuerWord, Guard, row.List(3));
        }

        AddWords(Vocabulary.PublicityAct, "publicity-acts.csv");
        AddWords(Vocabulary.Idiom, "idioms.csv");
        AddWords(Vocabulary.Formula, "formulas.csv");
        foreach (var row in DataFile.Read("text-cues.csv"))
        {
            Add(Enum.Parse<Vocabulary>($"{row[0]}Cue", ignoreCase: true), row[0], row.List(1));
        }

        AddLaws(lexicon.Laws);
        AddPhrases(lexicon);
        foreach (var sign in lexicon.ReportTypeSigns)
        {
            Add(Vocabulary.ReportType, sign.Id, sign.Terms);
        }

        foreach (var campaign in lexicon.Campaigns.All)
        {
            Add(Vocabulary.Campaign, campaign.Id, [campaign.Name, .. campaign.Aliases]);
            Add(Vocabulary.CampaignMisnomer, campaign.Id, campaign.WrongNames);
        }

        foreach (var extra in extraTerms)
        {
            Add(extra.Vocabulary, extra.Id, [extra.Text]);
        }
    }

    /// <summary>The terms, each with its IDs.</summary>
    public IReadOnlyCollection<KeyValuePair<(Vocabulary Vocabulary, string Text), ImmutableArray<string>>> All => _terms;

    private void AddLaws(LawIndex laws)
    {
        foreach (var law in laws.Laws)
        {
            Add(Vocabulary.LawTitle, law.ShortTitle, [LawIndex.Normalize(law.ShortTitle)]);
            Add(Vocabulary.LawMisquote, law.ShortTitle, law.Misquotes.Select(LawIndex.Normalize));
        }

        foreach (var plan in laws.Plans)
        {
            Add(Vocabulary.Plan, plan.Name, [plan.Name, .. plan.Aliases]);
        }
    }

    private void AddPhrases(Lexicon lexicon)
    {
        foreach (var phrase in lexicon.Phrases)
        {
            Add(phrase.Vocabulary, phrase.Wrong, [phrase.Wrong]);
            Add(phrase.Vocabulary, Guard, phrase.Guards);
        }

        foreach (var phrase in lexicon.SetPhrases.Values.SelectMany(phrase => phrase.All))
        {
            Add(Vocabulary.SetPhrase, phrase.Id, phrase.Pairs.Select(pair => pair.Lead));
        }
    }

    private void AddEntries(Vocabulary vocabulary, string file, int column)
    {
        foreach (var row in DataFile.Read(file))
        {
            Add(vocabulary, row[0], row.List(column).Where(term => !TopicPair.IsPair(term)));
        }
    }

    private void AddWords(Vocabulary vocabulary, string file)
    {
        foreach (var row in DataFile.Read(file))
        {
            Add(vocabulary, string.Empty, row.List(0));
        }
    }

    private void Add(Vocabulary vocabulary, string id, IEnumerable<string> texts)
    {
        ImmutableArray<string> alone = [id]; // shared: nearly all terms belong to one entry
        foreach (var text in texts)
        {
            var key = (vocabulary, CharacterFolding.Fold(text));
            if (!_terms.TryAdd(key, alone) && _terms[key] is var ids && !ids.Contains(id, StringComparer.Ordinal))
            {
                _terms[key] = ids.Add(id);
            }
        }
    }
}
