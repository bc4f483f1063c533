using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads a report's text into an <see cref="AnnualReport"/>. Never fails: what is not understood stays text. Thread-safe.
/// </summary>
public sealed class ReportParser
{
    private readonly Lexicon _lexicon;
    private readonly Func<AnnualReport, ImmutableArray<Passage>> _readPassages;

    /// <summary>A parser with the library's own vocabularies.</summary>
    public ReportParser()
        : this(Lexicon.Default)
    {
    }

    internal ReportParser(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _readPassages = report => PassageReader.Read(report, lexicon);
    }

    /// <summary>Reads a report.</summary>
    /// <param name="source">The text; any text is accepted.</param>
    /// <returns>The report; a text that is none has an empty outline and no contents.</returns>
    public AnnualReport Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var residues = ResidueReader.Read(source);
        var text = ResidueReader.LeaveOut(source, residues);
        var lines = PageReader.Read(text);
        var hits = HitTable.Read(text, _lexicon);
        var numerals = new NumeralPlaces(text.Chars);
        var nodes = OutlineReader.Read(text, lines, numerals);
        var contents = ContentReader.Read(text, hits, _lexicon, nodes);
        var header = HeaderReader.Read(text, lines, nodes, contents);
        var outline = OutlineBuilder.Build(text, nodes);
        var context = new ReadingContext
        {
            Text = text,
            Lexicon = _lexicon,
            Hits = hits,
            Numerals = numerals,
            Lines = lines,
            Nodes = nodes,
            NodeIndex = new NodeIndex(nodes),
            Year = header.Year,
        };
        ReadSentences(context);
        context.Figures = new FigureReader(context).Read();
        context.Laws = new LawReader(context).Read();
        return ReadParts(context, header, outline, contents, residues);
    }

    /// <summary>What is read from sentences, figures and laws.</summary>
    private AnnualReport ReadParts(
        ReadingContext context, ReportHeader header, ImmutableArray<OutlineItem> outline, List<ContentDraft> contents, ImmutableArray<TextResidue> residues)
    {
        var opening = HeaderReader.Opening(context.Lines, context.Nodes, contents);
        var mentions = ReportTypeReader.Read(context, opening);
        var (type, mixedTypes) = ReportTypeReader.Judge(mentions, header);
        var events = EventReader.Read(context);
        var campaigns = CampaignReader.Read(context, events);
        var relations = new FigureRelationReader(context);
        var problems = ProblemReader.Read(context, contents);
        var measures = MeasureReader.Read(context, contents);
        var limits = ImmutableArray.CreateBuilder<ReadingLimit>();
        return new AnnualReport
        {
            Text = context.Text.Source,
            Header = header,
            Frame = FrameReader.Read(context),
            Type = type,
            MixedTypes = mixedTypes,
            TypeMentions = mentions,
            Years = YearMentionReader.Read(context, header, opening, contents),
            Outline = outline,
            Contents = OutlineBuilder.BuildContents(context.Text, contents),
            Sentences = Sentences(context),
            Figures = context.Figures,
            Sums = relations.ReadSums(),
            Rates = relations.ReadRates(),
            Masks = MaskReader.Read(context),
            TotalClaims = new TotalClaimReader(context).Read(),
            CountedTerms = new CountedTermReader(context).Read(),
            Laws = context.Laws,
            Events = events,
            Campaigns = campaigns,
            Activities = new PublicityReader(context).Read(events, campaigns),
            Heads = DutyReader.ReadHeads(context, header.IssuerKind),
            DutyActs = DutyReader.Read(context, header.IssuerKind),
            Problems = problems,
            Measures = measures,
            Answers = AnswerReader.Read(context, problems, measures, limits),
            Targetings = new AudienceReader(context).Read(),
            Staff = new StaffReader(context).Read(),
            EnforcementPublicity = EnforcementPublicityReader.Read(context),
            Topics = TopicReader.Mentions(context, events),
            Cases = ReadCases(context),
            Residues = residues,
            IssuerWords = IssuerWordReader.Read(context),
            Phrases = new PhraseReader(context).Read(),
            ReadPassages = _readPassages,
            Limits = limits.ToImmutable(),
        };
    }

    private static ImmutableArray<CaseMention> ReadCases(ReadingContext context)
    {
        var cases = ImmutableArray.CreateBuilder<CaseMention>();
        foreach (var hit in context.Hits.All(Vocabulary.CaseCue))
        {
            if (context.SentenceAt(hit.Start) is { } sentence)
            {
                cases.Add(new CaseMention { Span = context.Text.ToSource(hit.Start, hit.End), Item = sentence.Item, Content = sentence.Content });
            }
        }

        return cases.ToImmutable();
    }

    private static ImmutableArray<Sentence> Sentences(ReadingContext context)
    {
        var sentences = new Sentence[context.SentenceDrafts.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = context.SentenceDrafts[i].Sentence;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }

    private static void ReadSentences(ReadingContext context)
    {
        var drafts = SentenceReader.Read(context.Text, context.Lines, context.NodeIndex);
        context.SentenceDrafts.EnsureCapacity(drafts.Count);
        foreach (var draft in drafts)
        {
            var sentence = new Sentence
            {
                Span = context.Text.ToSource(draft.Start, draft.End),
                Item = draft.Node?.Item,
                Content = draft.Node?.Content,
                Text = context.Text.Slice(draft.Start, draft.End).ToString(),
                Paragraph = draft.Paragraph,
            };
            context.SentenceDrafts.Add((sentence, draft));
        }
    }
}
