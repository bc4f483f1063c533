using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output;

/// <summary>Pieces of an assessment as plain text, for the outputs that people read.</summary>
internal static class AssessmentText
{
    private const string Cut = "…";
    private const int MostEdits = 3;

    /// <summary>Points or a percentage, rounded as everywhere.</summary>
    public static string Number(decimal value) => AssessmentJson.Round(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>Points won or lost, with their sign.</summary>
    public static string Signed(decimal value) => AssessmentJson.Round(value) switch
    {
        > 0 => $"+{Number(value)}",
        < 0 => $"−{Number(-value)}",
        _ => "0",
    };

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Format(LocalizedText format, Language language, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, format.In(language), values);

    public static string InBrackets(string text, Language language) => language == Language.English ? $" ({text})" : $"（{text}）";

    /// <summary>The issuer with its kind; null when the report does not tell it.</summary>
    public static string? Issuer(ReportHeader header, Language language) => header.Issuer is null ? null : header.Issuer + InBrackets(DisplayNames.Of(header.IssuerKind).In(language), language);

    public static string? Year(ReportHeader header) => header.Year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Within what the score lies; null when all is decided.</summary>
    public static string? Interval(ScoreCard score, Language language) => score.Low == score.High ? null : Format(Words.Interval, language, Number(score.Low), Number(score.High));

    public static string Decided(ScoreCard score, Language language) => Format(Words.Decided, language, Number(score.Decided * 100), score.OpenQuestions);

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

    /// <summary>Who decided on a suppression, when, and until when it holds; empty when nothing is told.</summary>
    public static string Decision(Suppression suppression, Language language) => string.Join(Words.Comma.In(language), new[]
    {
        suppression.Author,
        suppression.Date is { } date ? Date(date) : null,
        suppression.Expires is { } expires ? Format(Words.Until, language, Date(expires)) : null,
    }.OfType<string>());

    /// <summary>The criteria by what became of them, in the order in which a reader asks: what is wrong, what is open, what is right, what does not count.</summary>
    public static IEnumerable<IGrouping<Outcome, CriterionScore>> ByOutcome(ScoreCard score) =>
        score.Sections.SelectMany(section => section.Criteria).GroupBy(criterion => criterion.Outcome).OrderBy(group => Array.IndexOf(Order, group.Key));

    private static readonly Outcome[] Order = [Outcome.NotMet, Outcome.PartlyMet, Outcome.Errored, Outcome.NeedsReview, Outcome.Met, Outcome.NotApplicable];
}
