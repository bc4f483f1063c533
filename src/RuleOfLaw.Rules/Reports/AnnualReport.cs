using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// An annual report on building a rule-of-law government (法治政府建设年度报告) as typed objects, each with its place in the text.
/// Read from text by <see cref="Parsing.ReportParser"/>, or built in code by who has the data already; what is not set is empty.
/// </summary>
public sealed class AnnualReport : ISingleFact
{
    /// <summary>The text the spans point into; empty for a report that was built in code.</summary>
    public SourceText Text { get; init; } = SourceText.Empty;

    /// <summary>Title, issuer, years and dates.</summary>
    public required ReportHeader Header { get; init; }

    /// <summary>What stands around the report's body: page shell, title, addressee, basis, signature; in order of position.</summary>
    public ImmutableArray<FramePart> Frame { get; init; } = [];

    /// <summary>The kind of report the text most likely is.</summary>
    public ReportType Type { get; init; } = ReportType.RuleOfLawAnnual;

    /// <summary>Further kinds it shows itself to be; not empty where kinds are mixed.</summary>
    public ImmutableArray<ReportType> MixedTypes { get; init; } = [];

    /// <summary>The evidence for both: where the text shows or names a kind of report, in order of position.</summary>
    public ImmutableArray<ReportTypeMention> TypeMentions { get; init; } = [];

    /// <summary>Where the report names the year it is about, and the one it plans for, in order of position.</summary>
    public ImmutableArray<YearMention> Years { get; init; } = [];

    /// <summary>All items of the outline, chapters and what is below them, in order of position.</summary>
    public ImmutableArray<OutlineItem> Outline { get; init; } = [];

    /// <summary>The contents art. 25 of the 2019 Provisions asks for, and what stands beside them; each kind once.</summary>
    public ImmutableArray<ReportContent> Contents { get; init; } = [];

    /// <summary>The sentences of the running text, in order of position.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Every quantity with a unit, in order of position.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Totals with their parts, in order of position.</summary>
    public ImmutableArray<FigureSum> Sums { get; init; } = [];

    /// <summary>Rates with the numbers they were made of, in order of position.</summary>
    public ImmutableArray<FigureRate> Rates { get; init; } = [];

    /// <summary>Numbers that were left out or masked, in order of position.</summary>
    public ImmutableArray<MaskedFigure> Masks { get; init; } = [];

    /// <summary>Claims of all or nothing in the results, in order of position.</summary>
    public ImmutableArray<TotalClaim> TotalClaims { get; init; } = [];

    /// <summary>Terms that count what they name, with their lists, in order of position.</summary>
    public ImmutableArray<CountedTerm> CountedTerms { get; init; } = [];

    /// <summary>Every law, regulation, plan and document that is named, in order of position.</summary>
    public ImmutableArray<LawCitation> Laws { get; init; } = [];

    /// <summary>Dates of events: a day, a month, a publicity day of the calendar; in order of position.</summary>
    public ImmutableArray<DatedEvent> Events { get; init; } = [];

    /// <summary>Days, weeks and months of publicity that are named, in order of position.</summary>
    public ImmutableArray<CampaignMention> Campaigns { get; init; } = [];

    /// <summary>What was done to make the law known, in order of position.</summary>
    public ImmutableArray<PublicityActivity> Activities { get; init; } = [];

    /// <summary>Words for the heads in the content on first responsibility, in order of position.</summary>
    public ImmutableArray<HeadMention> Heads { get; init; } = [];

    /// <summary>What the heads did as the first responsible, in order of position.</summary>
    public ImmutableArray<DutyAct> DutyActs { get; init; } = [];

    /// <summary>The problems the report declares, in order of position.</summary>
    public ImmutableArray<DeclaredProblem> Problems { get; init; } = [];

    /// <summary>The measures planned for the next year, in order of position.</summary>
    public ImmutableArray<PlannedMeasure> Measures { get; init; } = [];

    /// <summary>Which measure answers which problem, as far as their words show it; in order of the problems.</summary>
    public ImmutableArray<MeasureAnswer> Answers { get; init; } = [];

    /// <summary>The audiences of publicity and what was done for each, in order of position.</summary>
    public ImmutableArray<AudienceTargeting> Targetings { get; init; } = [];

    /// <summary>Who carries publicity: roles, how many, on what base; in order of position.</summary>
    public ImmutableArray<StaffCount> Staff { get; init; } = [];

    /// <summary>Acts that tie enforcement to publicity, in order of position.</summary>
    public ImmutableArray<EnforcementPublicity> EnforcementPublicity { get; init; } = [];

    /// <summary>What the results tell of the fields of rule-of-law work, in order of position.</summary>
    public ImmutableArray<TopicMention> Topics { get; init; } = [];

    /// <summary>Words that tell a case or an honour, in order of position.</summary>
    public ImmutableArray<CaseMention> Cases { get; init; } = [];

    /// <summary>Text left by a word processor or a page, in order of position.</summary>
    public ImmutableArray<TextResidue> Residues { get; init; } = [];

    /// <summary>Words that only a kind of issuer uses of itself, in order of position.</summary>
    public ImmutableArray<IssuerWord> IssuerWords { get; init; } = [];

    /// <summary>Set phrases, slips and dated terms, in order of position.</summary>
    public ImmutableArray<PhraseUse> Phrases { get; init; } = [];

    /// <summary>The sentences in the form in which they are compared with others, in order of position; read when they are first asked for.</summary>
    public ImmutableArray<Passage> Passages
    {
        get
        {
            if (field.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref field, ReadPassages?.Invoke(this) ?? []);
            }

            return field;
        }
        init;
    }

    /// <summary>Reads the passages of a report that was read from a text.</summary>
    internal Func<AnnualReport, ImmutableArray<Passage>>? ReadPassages { get; init; }

    /// <summary>Limits of the reading that the text went beyond; empty for every real report.</summary>
    public ImmutableArray<ReadingLimit> Limits { get; init; } = [];

    /// <summary>The content of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The content; null when the report has none.</returns>
    public ReportContent? GetContent(ContentKind kind)
    {
        foreach (var content in Contents)
        {
            if (content.Kind == kind)
            {
                return content;
            }
        }

        return null;
    }
}
