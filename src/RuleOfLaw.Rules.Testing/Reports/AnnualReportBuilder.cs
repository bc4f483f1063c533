using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Testing;

/// <summary>
/// Builds a typed report for tests that are not about reading: what is said here is what the rule sees. The builder writes a line for everything it adds,
/// so that every element has a place of its own, findings are in order, and a failure can show the report. What is not added is empty.
/// </summary>
public sealed class AnnualReportBuilder
{
    private readonly List<ReportLine> _lines = [];
    private readonly List<(int Problem, int Measure)> _answers = [];
    private string _title = "青禾镇2024年法治政府建设年度报告";
    private string? _issuer = "青禾镇人民政府";
    private IssuerKind _issuerKind = IssuerKind.Town;
    private int? _year = 2024;
    private DateOnly? _publishedOn;

    /// <summary>Sets the title; 青禾镇2024年法治政府建设年度报告 unless set.</summary>
    /// <param name="title">The title.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder WithTitle(string title)
    {
        _title = Line(title);
        return this;
    }

    /// <summary>Sets who issues the report; the government of the town 青禾 unless set.</summary>
    /// <param name="name">The name; null when it is not told.</param>
    /// <param name="kind">What kind of body it is.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder WithIssuer(string? name, IssuerKind kind)
    {
        (_issuer, _issuerKind) = (name, kind);
        return this;
    }

    /// <summary>Sets the year the report is about; 2024 unless set. Figures are of that year unless their own says otherwise.</summary>
    /// <param name="year">The year; null when nothing tells it.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder WithYear(int? year)
    {
        _year = year;
        return this;
    }

    /// <summary>Sets the day of publication; not told unless set.</summary>
    /// <param name="day">The day.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder WithPublishedOn(DateOnly day)
    {
        _publishedOn = day;
        return this;
    }

    /// <summary>Begins a content under a heading of the first level; what is added afterwards stands in it.</summary>
    /// <param name="content">The content.</param>
    /// <param name="heading">The heading without number; the content's usual one when null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The content is there already; a report has each once.</exception>
    public AnnualReportBuilder AddContent(ContentKind content, string? heading = null)
    {
        if (_lines.Exists(line => line.Content == content))
        {
            throw new ArgumentException($"{content} 只能有一次 / {content} can be there only once", nameof(content));
        }

        _lines.Add(new ReportLine(Line(heading ?? UsualHeading(content)), content, []));
        return this;
    }

    /// <summary>Adds a sentence, with the elements that are read from it.</summary>
    /// <param name="text">The sentence, in one line.</param>
    /// <param name="elements">Make the elements from the place they stand at: figures, laws, audiences, any <see cref="ReportElement"/> a report holds.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder Add(string text, params Func<BuiltPlace, ReportElement>[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        _lines.Add(new ReportLine(Line(text), Content: null, [.. elements]));
        return this;
    }

    /// <summary>Adds a figure.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">The unit: 件, 场, %.</param>
    /// <param name="subject">What is counted; not told when empty.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddFigure(decimal value, string unit, string subject = "") => Add(
        string.Create(CultureInfo.InvariantCulture, $"{subject}{value}{unit}。"),
        place => new Figure { Value = value, Unit = unit, Subject = subject, Measure = subject, Year = _year, Span = place.Span, Content = place.Content, Item = place.Item, Sentence = place.Sentence });

    /// <summary>Adds a sentence on a field of rule-of-law work.</summary>
    /// <param name="topic">ID of the field (Knowledge/Data/fields.csv), or one that terms are added for.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="strength">How much it says.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddTopic(string topic, string text, TopicStrength strength = TopicStrength.Mention) =>
        Add(text, place => new TopicMention { Topic = topic, Strength = strength, Span = place.Span, Content = place.Content, Item = place.Item });

    /// <summary>Adds an act of a head as the first responsible.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="duty">ID of the duty (Knowledge/Data/duties.csv).</param>
    /// <param name="text">The sentence that tells it.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddDutyAct(DutyActor actor, string duty, string text) =>
        Add(text, place => new DutyAct { Actor = actor, Duty = duty, Sentence = place.Sentence, Span = place.Span, Content = place.Content, Item = place.Item });

    /// <summary>Adds a citation of a law.</summary>
    /// <param name="title">The title without marks.</param>
    /// <param name="status">What is known of it in the reporting year.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddLaw(string title, LawStatus status = LawStatus.Current) => Add(
        $"《{title}》。", place => new LawCitation { Title = title, Status = status, IsMarked = true, Span = place.Span, Content = place.Content, Item = place.Item });

    /// <summary>Adds a declared problem.</summary>
    /// <param name="text">The declaring sentence.</param>
    /// <param name="topics">IDs of its topics (Knowledge/Data/problem-topics.csv).</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddProblem(string text, params string[] topics) =>
        Add(text, place => new DeclaredProblem { Text = text, Topics = [.. topics], FullSpan = place.Span, Span = place.Span, Content = place.Content, Item = place.Item });

    /// <summary>Adds a planned measure.</summary>
    /// <param name="text">The measure.</param>
    /// <param name="topics">IDs of the topics it takes up (Knowledge/Data/problem-topics.csv).</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddMeasure(string text, params string[] topics) =>
        Add(text, place => new PlannedMeasure { Text = text, Topics = [.. topics], LeadSpan = place.Span, Span = place.Span, Content = place.Content, Item = place.Item });

    /// <summary>Says that a measure takes a problem up; both are added before the report is built.</summary>
    /// <param name="problem">The problem's place among the problems, from zero.</param>
    /// <param name="measure">The measure's place among the measures, from zero.</param>
    /// <returns>This builder.</returns>
    public AnnualReportBuilder AddAnswer(int problem, int measure)
    {
        _answers.Add((problem, measure));
        return this;
    }

    /// <summary>Builds the report.</summary>
    /// <returns>The report; the builder can go on and build further ones.</returns>
    /// <exception cref="InvalidOperationException">An answer names a problem or a measure that is not there.</exception>
    public AnnualReport Build()
    {
        var layout = ReportLayout.Of(_title, _lines);
        var elements = layout.Elements;
        ImmutableArray<DeclaredProblem> problems = [.. elements.OfType<DeclaredProblem>()];
        ImmutableArray<PlannedMeasure> measures = [.. elements.OfType<PlannedMeasure>()];
        return new AnnualReport
        {
            Text = layout.Text,
            Header = new ReportHeader
            {
                Title = _title,
                TitleSpan = layout.Title,
                Issuer = _issuer,
                IssuerKind = _issuerKind,
                Year = _year,
                PublishedOn = _publishedOn,
            },
            Outline = layout.Outline,
            Contents = layout.Contents,
            Sentences = layout.Sentences,
            Problems = problems,
            Measures = measures,
            Answers = [.. _answers.Select(answer => Answer(problems, measures, answer)), .. elements.OfType<MeasureAnswer>()],
            Figures = [.. elements.OfType<Figure>()],
            Sums = [.. elements.OfType<FigureSum>()],
            Rates = [.. elements.OfType<FigureRate>()],
            Masks = [.. elements.OfType<MaskedFigure>()],
            TotalClaims = [.. elements.OfType<TotalClaim>()],
            CountedTerms = [.. elements.OfType<CountedTerm>()],
            Laws = [.. elements.OfType<LawCitation>()],
            Events = [.. elements.OfType<DatedEvent>()],
            Campaigns = [.. elements.OfType<CampaignMention>()],
            Activities = [.. elements.OfType<PublicityActivity>()],
            Heads = [.. elements.OfType<HeadMention>()],
            DutyActs = [.. elements.OfType<DutyAct>()],
            Targetings = [.. elements.OfType<AudienceTargeting>()],
            Staff = [.. elements.OfType<StaffCount>()],
            EnforcementPublicity = [.. elements.OfType<EnforcementPublicity>()],
            Topics = [.. elements.OfType<TopicMention>()],
            Cases = [.. elements.OfType<CaseMention>()],
            Years = [.. elements.OfType<YearMention>()],
            Frame = [.. elements.OfType<FramePart>()],
            TypeMentions = [.. elements.OfType<ReportTypeMention>()],
            Residues = [.. elements.OfType<TextResidue>()],
            IssuerWords = [.. elements.OfType<IssuerWord>()],
            Phrases = [.. elements.OfType<PhraseUse>()],
            Passages = [.. elements.OfType<Passage>()],
            Limits = [.. elements.OfType<ReadingLimit>()],
        };
    }

    private MeasureAnswer Answer(ImmutableArray<DeclaredProblem> problems, ImmutableArray<PlannedMeasure> measures, (int Problem, int Measure) answer)
    {
        if ((uint)answer.Problem >= (uint)problems.Length || (uint)answer.Measure >= (uint)measures.Length)
        {
            throw new InvalidOperationException($"没有第 {answer.Problem} 个问题或第 {answer.Measure} 项举措 / there is no problem {answer.Problem} or no measure {answer.Measure}");
        }

        var measure = measures[answer.Measure];
        return new MeasureAnswer
        {
            Problem = problems[answer.Problem],
            Measure = measure,
            IsOnly = _answers.Count(one => one.Problem == answer.Problem) == 1,
            Topics = [.. problems[answer.Problem].Topics.Intersect(measure.Topics, StringComparer.Ordinal)],
            Span = measure.Span,
            Content = measure.Content,
            Item = measure.Item,
        };
    }

    private static string Line(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return text.AsSpan().ContainsAny('\n', '\r') ? throw new ArgumentException("一行里不能有换行 / a line holds no line break", nameof(text)) : text;
    }

    private static string UsualHeading(ContentKind content) => content switch
    {
        ContentKind.Results => "主要举措和成效",
        ContentKind.Shortfalls => "存在的不足和原因",
        ContentKind.FirstResponsibility => "党政主要负责人履行推进法治建设第一责任人职责情况",
        ContentKind.Plan => "下一年度主要安排",
        ContentKind.Overview => "总体情况",
        _ => "其他需要报告的情况",
    };
}
