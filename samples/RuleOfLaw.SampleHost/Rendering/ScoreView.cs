using System.Globalization;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Text;
using Spectre.Console;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows a score: value, interval and grade, the sections as bars; with the ledger, every criterion and every line that moved it.</summary>
internal sealed class ScoreView(IAnsiConsole console, Language language)
{
    private const int BarWidth = 20;
    private const int TitleWidth = 18;
    private const int QuoteWidth = 40;
    private const int MessageWidth = 70;

    public void Show(ScoreCard score)
    {
        var interval = score.Low == score.High ? string.Empty : $" ({Number(score.Low)}–{Number(score.High)})";
        console.MarkupLine($"[bold]{ScoreLabels.Score.In(language)}  {Number(score.Value)} / {Number(score.Points)}{interval}  {Grades(score).EscapeMarkup()}[/]");
        console.WriteLine(string.Format(CultureInfo.InvariantCulture, ScoreLabels.Decided.In(language), Number(score.Decided * 100), score.OpenQuestions));
        foreach (var section in score.Sections)
        {
            var title = section.Section.Title.In(language);
            var padding = new string(' ', Math.Max(1, (language == Language.English ? TitleWidth + 8 : TitleWidth) - DisplayWidth.Of(title)));
            console.MarkupLine($"  {title.EscapeMarkup()}{padding}{Bar(section)}  {Number(section.Value),5} / {Number(section.Points)}");
        }
    }

    /// <summary>The lines of a criterion add up to its points, those of the criteria to the section's, and those to the score; here nothing is rounded.</summary>
    public void ShowLedger(Assessment assessment)
    {
        foreach (var section in assessment.Score.Sections)
        {
            console.WriteLine();
            console.MarkupLine($"[bold underline]{section.Section.Title.In(language).EscapeMarkup()}  {Exact(section.Value)} / {Exact(section.Points)}[/]");
            foreach (var criterion in section.Criteria)
            {
                ShowCriterion(criterion, assessment.Report.Text);
            }
        }

        console.WriteLine();
        var manifest = assessment.Manifest;
        console.WriteLine(string.Format(CultureInfo.InvariantCulture, ScoreLabels.Manifest.In(language), manifest.Rubric, manifest.RubricDigest[..12], string.Join(", ", manifest.Rules)));
    }

    private void ShowCriterion(CriterionScore score, SourceText text)
    {
        var interval = score.Low == score.High ? string.Empty : $" ({Exact(score.Low)}–{Exact(score.High)})";
        var reason = score.NotApplicable is { } why ? Labels.InBrackets(DisplayNames.Of(why), language) : string.Empty;
        var colour = score.Outcome switch
        {
            Outcome.Met => "green",
            Outcome.PartlyMet => "yellow",
            Outcome.NotMet => "red",
            Outcome.NotApplicable => "grey",
            _ => "blue",
        };
        console.MarkupLine($"  {score.Criterion.Title.In(language).EscapeMarkup()}  {Exact(score.Value)} / {Exact(score.Points)}{interval}  [{colour}]{DisplayNames.Of(score.Outcome).In(language)}{reason}[/]");
        foreach (var entry in score.Ledger)
        {
            console.WriteLine($"    {Signed(entry.Points),6}  {Describe(entry, text)}");
        }
    }

    /// <summary>A finding in its own words, anything else with its reason and the passage; both cut to the line.</summary>
    private string Describe(LedgerEntry entry, SourceText text)
    {
        var place = string.Empty;
        if (entry.Span is { IsEmpty: false } span)
        {
            var position = text.GetLinePosition(span.Start);
            place = string.Create(CultureInfo.InvariantCulture, $"  {position.Line + 1}:{position.Character + 1}");
            if (entry.Finding is null)
            {
                place += $" {DisplayWidth.Cut(text.ToString(span).ReplaceLineEndings(" "), QuoteWidth)}";
            }
        }

        var signed = entry.Decision is { } decision ? Labels.InBrackets(Labels.Signature(decision.Author, decision.Date), language) : string.Empty;
        return entry is { Finding: { } finding, Decision: null or FindingDecision { Verdict: ReviewVerdict.Confirmed } } && string.Equals(entry.RuleId, finding.RuleId, StringComparison.Ordinal)
            ? $"{finding.RuleId}{place} {DisplayWidth.Cut(finding.GetMessage(language), MessageWidth)}{signed}"
            : $"{(entry.Finding is null ? string.Empty : $"{entry.RuleId} ")}{entry.Reason.In(language)}{signed}{place}";
    }

    /// <summary>The grade of the value; where open questions could change it, the grades it could come to.</summary>
    private string Grades(ScoreCard score)
    {
        var grade = score.Grade?.Title.In(language) ?? string.Empty;
        return score.LowGrade == score.HighGrade || score.LowGrade is not { } low || score.HighGrade is not { } high
            ? grade
            : $"{grade}{Labels.InBrackets(new LocalizedText(string.Format(CultureInfo.InvariantCulture, ScoreLabels.Between.Chinese, low.Title.Chinese, high.Title.Chinese), string.Format(CultureInfo.InvariantCulture, ScoreLabels.Between.English, low.Title.English, high.Title.English)), language)}";
    }

    private static string Bar(SectionScore section)
    {
        var share = section.Points == 0 ? 0 : section.Value / section.Points;
        var full = (int)decimal.Round(share * BarWidth, MidpointRounding.AwayFromZero);
        var colour = share >= 0.8m ? "green" : share >= 0.6m ? "yellow" : "red";
        return $"[{colour}]{new string('█', full)}[/][grey]{new string('░', BarWidth - full)}[/]";
    }

    private static string Number(decimal value) => AssessmentJson.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Exact(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Signed(decimal value) => value > 0 ? $"+{Exact(value)}" : value < 0 ? $"−{Exact(-value)}" : "0";
}
