using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Reports;

/// <summary>The same report written another way gives the same objects at the places they have there.</summary>
public sealed class MetamorphicTests
{
    private static readonly Dictionary<char, char> Traditional = DataFile.Read("characters.csv")
        .Select(row => (From: row[0][0], To: row[1][0]))
        .Where(folding => folding.From is >= '\u4E00' and <= '\u9FFF')
        .GroupBy(folding => folding.To)
        .ToDictionary(group => group.Key, group => group.First().From);

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Full_width_digits_and_letters_change_nothing(string sample) => AssertSame(sample, text => Map(text, c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Half_width_punctuation_changes_nothing(string sample) => AssertSame(sample, text => Map(text, c => c is '，' or '；' or '：' or '（' or '）' ? (char)(c - 0xFEE0) : c));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Traditional_script_changes_nothing(string sample) => AssertSame(sample, text => Map(text, c => Traditional.GetValueOrDefault(c, c)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Windows_line_breaks_change_nothing(string sample) => AssertSame(sample, text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Blank_lines_and_indents_change_nothing(string sample) => AssertSame(sample, text => text.Replace("\n", "\n\n\u3000\u3000", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Blanks_between_digits_and_units_change_nothing(string sample) => AssertSame(sample, SpaceDigits);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Ascii_quotation_marks_change_nothing(string sample) => AssertSame(sample, text => Map(text, c => c is '“' or '”' ? '"' : c));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_watermark_inside_words_changes_nothing(string sample) => AssertSame(sample, text => text.Replace("法治", "法mishuwang治", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Other_marks_of_the_same_outline_change_nothing_but_the_marks(string sample) => AssertSame(
        sample,
        text => text.Replace("（一）", "（1）", StringComparison.Ordinal).Replace("（二）", "（2）", StringComparison.Ordinal).Replace("（三）", "（3）", StringComparison.Ordinal)
            .Replace("（四）", "（4）", StringComparison.Ordinal).Replace("（五）", "（5）", StringComparison.Ordinal).Replace("（六）", "（6）", StringComparison.Ordinal)
            .Replace("（七）", "（7）", StringComparison.Ordinal).Replace("（八）", "（8）", StringComparison.Ordinal),
        withMarks: false);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_lost_dash_changes_no_status_of_a_plan(string sample)
    {
        var text = Repository.Read("samples", "reports", sample);
        Assert.Equal(Statuses(text), Statuses(text.Replace("—", string.Empty, StringComparison.Ordinal)));
    }

    /// <summary>Where a break behind a heading is lost the heading may be, but not what stands in the text.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_without_line_breaks_has_the_same_objects(string sample)
    {
        var text = Repository.Read("samples", "reports", sample);
        var (before, after) = (Parse(text), Parse(text.ReplaceLineEndings(string.Empty)));
        Assert.Equal(before.Header.Title, after.Header.Title);
        Assert.Equal(before.Header.Issuer, after.Header.Issuer);
        Assert.Equal(before.Header.Year, after.Header.Year);
        Assert.Equal(before.Contents.Select(content => content.Kind), after.Contents.Select(content => content.Kind));
        Assert.Equal(before.Figures.Select(figure => $"{figure.Value} {figure.Unit} {figure.Bound} {figure.Year} {figure.Content}"), after.Figures.Select(figure => $"{figure.Value} {figure.Unit} {figure.Bound} {figure.Year} {figure.Content}"));
        Assert.Equal(before.Laws.Select(law => law.ToString()), after.Laws.Select(law => law.ToString()));
        Assert.Equal(before.Problems.Select(problem => problem.Text), after.Problems.Select(problem => problem.Text));
        Assert.Equal(before.Measures.Length, after.Measures.Length);
    }

    private static void AssertSame(string sample, Func<string, string> rewrite, bool withMarks = true)
    {
        var text = Repository.Read("samples", "reports", sample).ReplaceLineEndings("\n");
        Assert.NotEqual(text, rewrite(text));
        Assert.Equal(Describe(text, withMarks), Describe(rewrite(text), withMarks));
    }

    /// <summary>What was read, by kind, with the text of its place folded.</summary>
    private static List<string> Describe(string text, bool withMarks)
    {
        var report = Parse(text);
        string At(TextSpan span) => Fold(report.Text.ToString(span), withMarks);
        return
        [
            $"{Fold(report.Header.Title ?? string.Empty)} {report.Header.Issuer} {report.Header.IssuerKind} {report.Header.Year} {report.Header.DocumentDate} {report.Type}",
            .. report.Outline.Select(item => $"item {item.Level} {item.Number} {Fold(item.Heading)} {At(item.BodySpan)}"),
            .. report.Contents.Select(content => $"content {content.Kind} {At(content.Span)}"),
            .. report.Sentences.Select(sentence => $"sentence {sentence.Content} {Fold(sentence.Text, withMarks)}"),
            .. report.Figures.Select(figure => $"figure {figure.Value} {figure.UpperValue} {figure.Unit} {figure.Bound} {figure.Year} {figure.Scope} {figure.Comparison} {figure.Subject} {At(figure.Span)}"),
            .. report.Sums.Select(sum => $"sum {At(sum.Span)}"),
            .. report.Rates.Select(rate => $"rate {rate.Computed} {At(rate.Span)}"),
            .. report.CountedTerms.Select(term => $"term {term.Term} {term.Count} {term.Items.Length} {term.IsSelection}"),
            .. report.Laws.Select(law => $"law {Fold(law.Title)} {law.Status} {law.Law?.Title}"),
            .. report.Events.Select(dated => $"event {dated.Month} {dated.Day}"),
            .. report.Campaigns.Select(campaign => $"campaign {campaign.Name} {campaign.IsRight}"),
            .. report.Activities.Select(activity => $"activity {string.Join(',', activity.Audiences)} {string.Join(',', activity.Forms)} {activity.Figures.Length} {At(activity.Span)}"),
            .. report.DutyActs.Select(act => $"duty {act.Actor} {act.Duty} {At(act.Span)}"),
            .. report.Problems.Select(problem => $"problem {string.Join(',', problem.Topics)} {string.Join(',', problem.Vagueness.Select(mark => mark.Kind))} {At(problem.CauseSpan)} {At(problem.Span)}"),
            .. report.Measures.Select(measure => $"measure {string.Join(',', measure.Topics)} {measure.IsMeasurable} {At(measure.Span)}"),
            .. report.Answers.Select(answer => $"answer {string.Join(',', answer.Topics)} {string.Join(',', answer.Words)}"),
            .. report.Targetings.Select(audience => $"audience {audience.Audience} {audience.IsTargeted}"),
            .. report.Staff.Select(staff => $"staff {staff.Role} {staff.Count?.Value} {staff.Ratio}"),
            .. report.EnforcementPublicity.Select(act => $"act {act.Act} {act.IsConcrete}"),
            .. report.Topics.Select(topic => $"topic {topic.Topic} {topic.Strength} {topic.Content}"),
            .. report.Phrases.Select(phrase => $"phrase {phrase.Kind} {phrase.Id} {At(phrase.Span)}"),
            .. report.Passages.Select(passage => $"passage {passage.Masked}"),
        ];
    }

    private static List<string> Statuses(string text) => [.. Parse(text).Laws.Select(law => law.Status.ToString())];

    private static AnnualReport Parse(string text) => new ReportParser().Parse(SourceText.From(text));

    /// <summary>Folded as the parser folds, and without the blanks and watermarks that some of the rewritings put in.</summary>
    private static string Fold(string text, bool withMarks = true)
    {
        var folded = FoldedText.From(SourceText.From(text.ReplaceLineEndings(" "))).Chars.ToString().Replace(" ", string.Empty, StringComparison.Ordinal).Replace("mishuwang", string.Empty, StringComparison.Ordinal);
        return withMarks ? folded : string.Concat(folded.Split('(').Select((part, i) => i > 0 && part.IndexOf(')', StringComparison.Ordinal) is 1 ? part[2..] : part));
    }

    private static string Map(string text, Func<char, char> map) => string.Concat(text.Select(map));

    private static string SpaceDigits(string text)
    {
        var spaced = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            spaced.Append(text[i]);
            if (char.IsAsciiDigit(text[i]) && i + 1 < text.Length && CharacterFolding.IsIdeograph(text[i + 1]))
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}
