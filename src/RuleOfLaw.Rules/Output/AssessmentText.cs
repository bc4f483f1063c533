using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output;

/// <summary>Pieces of an assessment as plain text, for the outputs that people read.</summary>
internal static class AssessmentText
{
    private const string Cut = "…";
    private const int MostEdits = 3;
    private const int MostDecimals = 4;

    private static readonly Outcome[] Order = [Outcome.NotMet, Outcome.PartlyMet, Outcome.Errored, Outcome.NeedsReview, Outcome.Met, Outcome.NotApplicable];

    /// <summary>Points or a percentage, rounded as everywhere.</summary>
    public static string Number(decimal value) => AssessmentJson.Round(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>A criterion's points, not rounded as sums are, so that the lines of its ledger add up to them.</summary>
    public static string Exact(decimal value) => decimal.Round(value, MostDecimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Points won or lost, with their sign.</summary>
    public static string Signed(decimal value) => value switch
    {
        > 0 => $"+{Exact(value)}",
        < 0 => $"−{Exact(-value)}",
        _ => "0",
    };

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Format(LocalizedText format, Language language, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, format.In(language), values);

    public static string InBrackets(string text, Language language) => language == Language.English ? $" ({text})" : $"（{text}）";

    /// <summary>The issuer with its kind; null when the report does not tell it.</summary>
    public static string? Issuer(ReportHeader header, Language language) => header.Issuer is null ? null : header.Issuer + InBrackets(DisplayNames.Of(header.IssuerKind).In(language), language);

    public static string? Year(ReportHeader header) => header.Year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Within what the score lies; null when all is decided.</summary>
    private static string? Interval(ScoreCard score, Language language) => score.Low == score.High ? null : Format(Words.Interval, language, Number(score.Low), Number(score.High));

    /// <summary>Between which grades the report is; null when it is one.</summary>
    private static string? GradeInterval(ScoreCard score, Language language) => score.LowGrade is { } low && score.HighGrade is { } high && low != high
        ? Format(Words.GradeBetween, language, low.Title.In(language), high.Title.In(language))
        : null;

    /// <summary>What is to be said of a score beside it.</summary>
    public static string Notes(ScoreCard score, Language language) =>
        string.Join(Words.Semicolon.In(language), new[] { Interval(score, language), GradeInterval(score, language), Decided(score, language) }.OfType<string>());

    private static string Decided(ScoreCard score, Language language) => Format(Words.Decided, language, Number(score.Decided * 100), score.OpenQuestions);

    /// <summary>Whether the text holds the span; the spans of a report built in code point into no text.</summary>
    public static bool Holds(SourceText text, TextSpan span) => !span.IsEmpty && span.End <= text.Length;

    /// <summary>Line and column from one, as 4:39; null for a finding about the whole report, or one that has no text.</summary>
    public static string? Place(SourceText text, TextSpan span)
    {
        if (!Holds(text, span))
        {
            return null;
        }

        var position = text.GetLinePosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
    }

    /// <summary>What stands at the place, its first line, cut where it is long; null where there is nothing.</summary>
    public static string? Quote(SourceText text, TextSpan span, int longest)
    {
        if (!Holds(text, span))
        {
            return null;
        }

        var line = text.GetLine(text.GetLinePosition(span.Start).Line);
        var end = Math.Min(span.End, Math.Max(line.End, span.Start));
        var length = Math.Min(end - span.Start, longest);
        if (length == longest && char.IsHighSurrogate(text[span.Start + length - 1]))
        {
            length--;
        }

        var quote = text.ToString(new TextSpan(span.Start, length)).Trim();
        return quote.Length == 0 ? null : span.Start + length < span.End ? quote + Cut : quote;
    }

    /// <summary>What of the text is replaced by what, for a fix with few edits; null for one with many.</summary>
    public static IReadOnlyList<(string Old, string New)>? Edits(SourceText text, TextFix fix) =>
        fix.Edits.Length <= MostEdits && fix.Edits.All(edit => edit.Span.End <= text.Length) ? [.. fix.Edits.Select(edit => (text.ToString(edit.Span), edit.NewText))] : null;

    /// <summary>The severities that occur with their numbers, the gravest first.</summary>
    public static IEnumerable<(Severity Severity, int Count)> Counts(IEnumerable<Finding> findings) =>
        findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => (group.Key, group.Count()));

    /// <summary>The counts in words: 错误 1，警告 5.</summary>
    public static string CountsInWords(IEnumerable<Finding> findings, Language language) =>
        string.Join(Words.Comma.In(language), Counts(findings).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{DisplayNames.Of(pair.Severity).In(language)} {pair.Count}")));

    /// <summary>Why, and who decided it when: 已核实（李四，2025-03-01）.</summary>
    public static string Reason(DecidedFinding decided, Language language) => decided.Reason + Signature(decided.Author, decided.Date, decided.Expires, language);

    /// <summary>A line of the ledger in words; a decision's author and day stand behind it.</summary>
    public static string Reason(LedgerEntry entry, Language language) => entry.Reason.In(language) + Signature(entry.Decision?.Author, entry.Decision?.Date, expires: null, language);

    /// <summary>What an assessment was made with, in the order of the manifest, what there is of it.</summary>
    public static IEnumerable<(LocalizedText Name, string Value)> Manifest(Assessment assessment, Language language)
    {
        var manifest = assessment.Manifest;
        (LocalizedText Name, string? Value)[] entries =
        [
            (Words.Library, manifest.Library),
            (Words.Rules, string.Join(Words.Comma.In(language), manifest.Rules)),
            (Words.Rubric, manifest.Rubric),
            (Words.AsOf, manifest.AsOf is { } day ? Date(day) : null),
            (Words.TextDigest, manifest.Text),
            (Words.RubricDigest, manifest.RubricDigest),
            (Words.ConfigurationDigest, manifest.Configuration),
            (Words.SuppressionsDigest, manifest.Suppressions),
            (Words.DecisionsDigest, manifest.Decisions),
        ];
        return entries.Where(entry => !string.IsNullOrEmpty(entry.Value)).Select(entry => (entry.Name, entry.Value!));
    }

    /// <summary>The criteria by what became of them, in the order in which a reader asks: what is wrong, what is open, what is right, what does not count.</summary>
    public static IEnumerable<IGrouping<Outcome, CriterionScore>> ByOutcome(ScoreCard score) =>
        score.Sections.SelectMany(section => section.Criteria).GroupBy(criterion => criterion.Outcome).OrderBy(group => Array.IndexOf(Order, group.Key));

    private static string Signature(string? author, DateOnly? date, DateOnly? expires, Language language)
    {
        var text = string.Join(Words.Comma.In(language), new[] { author, date is { } day ? Date(day) : null, expires is { } last ? Format(Words.Until, language, Date(last)) : null }.OfType<string>());
        return text.Length == 0 ? text : InBrackets(text, language);
    }
}
