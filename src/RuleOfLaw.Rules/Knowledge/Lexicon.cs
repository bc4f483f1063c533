using System.Collections.Immutable;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>All that is known of words: the vocabularies of the data files in one matcher, with what each term stands for. Loaded once, immutable.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> DefaultLexicon = new(() => new Lexicon([]));

    private readonly ImmutableArray<SetPhraseForms>[] _setPhrases; // by the entry of a lead

    private readonly List<ImmutableArray<string>>[] _ids = new List<ImmutableArray<string>>[Enum.GetValues<Vocabulary>().Length];

    private Lexicon(IEnumerable<ExtraTerm> extraTerms)
    {
        Laws = LawIndex.Load();
        Units = UnitTable.Load();
        GeneralWords = GeneralWords.Load();
        Measures = MeasureTable.Load();
        SetNouns = [.. DataFile.Read("set-nouns.csv").SelectMany(row => row.List(0))];
        ContentCues = ContentCues.Load();
        Roles = [.. RoleEntry.Load()];
        Fields = [.. FieldEntry.Load()];
        var pairs = TopicPair.Load();
        TopicPairs = new() { [Vocabulary.Problem] = PairsOf(pairs, Vocabulary.Problem), [Vocabulary.Answer] = PairsOf(pairs, Vocabulary.Answer) };
        ProblemTopics = [.. DataFile.Read("problem-topics.csv").Select(row => row[0])];
        ReportTypeSigns = [.. ReportTypeSign.Load()];
        Campaigns = CampaignTable.Load();
        Phrases = [.. PhraseEntry.Load()];
        PhrasesByText = Phrases.ToDictionary(phrase => (phrase.Vocabulary, phrase.Wrong));
        Slips = [.. Phrases.Where(phrase => phrase.Kind is PhraseKind.Confusion or PhraseKind.DatedTerm).Select(phrase => phrase.Wrong)];
        ContentNames = [.. ContentCues.Naming];
        SetPhrases = SetPhrase.Load().GroupBy(phrase => phrase.Id, StringComparer.Ordinal).ToDictionary(forms => forms.Key, forms => new SetPhraseForms(forms), StringComparer.Ordinal);
        CoreDuties = [.. DutyEntry.Load().Where(duty => duty.IsCore)];
        Matcher = new TermMatcher(Register(new LexiconTerms(this, extraTerms)));
        _setPhrases = [.. _ids[(int)Vocabulary.SetPhrase].Select(ids => ImmutableArray.CreateRange(ids, id => SetPhrases[id]))];
    }

    public static Lexicon Default => DefaultLexicon.Value;

    public TermMatcher Matcher { get; }

    public LawIndex Laws { get; }

    public UnitTable Units { get; }

    public GeneralWords GeneralWords { get; }

    public MeasureTable Measures { get; }

    /// <summary>Nouns that a small numeral names as a set (三项制度).</summary>
    public ImmutableArray<string> SetNouns { get; }

    /// <summary>The words of headings that hint at contents.</summary>
    public ContentCues ContentCues { get; }

    public ImmutableArray<RoleEntry> Roles { get; }

    /// <summary>The fields of rule-of-law work, in the order of their file.</summary>
    public ImmutableArray<FieldEntry> Fields { get; }

    /// <summary>The pairs of words that mean topics, of problems and of answers.</summary>
    public Dictionary<Vocabulary, TopicPairs> TopicPairs { get; }

    /// <summary>IDs of problem topics, in the order of their file.</summary>
    public ImmutableArray<string> ProblemTopics { get; }

    /// <summary>Signs of the kind of a report, in the order of their file.</summary>
    public ImmutableArray<ReportTypeSign> ReportTypeSigns { get; }

    public CampaignTable Campaigns { get; }

    /// <summary>Wrong phrases, slips and dated terms.</summary>
    public ImmutableArray<PhraseEntry> Phrases { get; }

    /// <summary>The same by where they are looked for and how they stand there.</summary>
    public Dictionary<(Vocabulary Vocabulary, string Wrong), PhraseEntry> PhrasesByText { get; }

    /// <summary>The words of slips and dated terms.</summary>
    public WordSet Slips { get; }

    /// <summary>The words by which a heading names a content by itself.</summary>
    public WordSet ContentNames { get; }

    /// <summary>Set phrases by ID.</summary>
    public Dictionary<string, SetPhraseForms> SetPhrases { get; }

    /// <summary>The duties that every report is asked for, in the order of their file.</summary>
    public ImmutableArray<DutyEntry> CoreDuties { get; }

    public static Lexicon With(IReadOnlyCollection<ExtraTerm> extraTerms) => extraTerms.Count == 0 ? Default : new Lexicon(extraTerms);

    /// <summary>What a hit's term stands for; several IDs where a term belongs to several entries.</summary>
    public ImmutableArray<string> GetIds(in TermHit hit) => _ids[hit.Kind][hit.Entry];

    /// <summary>The set phrases that a lead found in a text may begin.</summary>
    public ImmutableArray<SetPhraseForms> GetSetPhrases(in TermHit lead) => _setPhrases[lead.Entry];

    private static TopicPairs PairsOf(List<TopicPair> pairs, Vocabulary vocabulary) => new(pairs.Where(pair => pair.Vocabulary == vocabulary));

    /// <summary>Numbers the entries of each vocabulary; terms with the same IDs are entries of their own.</summary>
    private Term[] Register(LexiconTerms terms)
    {
        var registered = new Term[terms.All.Count];
        var count = 0;
        foreach (var ((vocabulary, text), ids) in terms.All)
        {
            var entries = _ids[(int)vocabulary] ??= [];
            entries.Add(ids);
            var isGuard = ids is [LexiconTerms.Guard];
            registered[count++] = new Term(text, (int)vocabulary, isGuard ? -1 : entries.Count - 1);
        }

        return registered;
    }
}
