using System.Globalization;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules;
using Spectre.Console;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows assessments as text: who and when, the score with its sections, the findings where they stand.</summary>
internal sealed class AssessmentView(IAnsiConsole console, Language language, bool withLedger = false)
{
    private const int Indent = 6;
    private const int MostEdits = 3;

    public void Show(IEnumerable<Assessment> assessments)
    {
        foreach (var assessment in assessments)
        {
            Show(assessment);
        }
    }

    private void Show(Assessment assessment)
    {
        var header = assessment.Report.Header;
        console.Write(new Rule($"[bold]{(assessment.Report.Text.Path ?? string.Empty).EscapeMarkup()}[/]") { Justification = Justify.Left });
        console.MarkupLine($"[bold]{(header.Title ?? Labels.NoTitle.In(language)).EscapeMarkup()}[/]");
        var issuer = header.Issuer is null ? Labels.Unknown.In(language) : $"{header.Issuer}{Labels.InBrackets(DisplayNames.Of(header.IssuerKind), language)}";
        Line($"{Labels.Issuer.In(language)}  {issuer}    {Labels.Year.In(language)}  {header.Year?.ToString(CultureInfo.InvariantCulture) ?? Labels.Unknown.In(language)}");
        console.WriteLine();
        var score = new ScoreView(console, language);
        score.Show(assessment.Score);
        if (withLedger)
        {
            score.ShowLedger(assessment);
        }

        console.WriteLine();
        ShowFindings(assessment);
        ShowSuppressed(assessment);
        ShowReviewed(assessment);
        console.WriteLine();
    }

    private void ShowFindings(Assessment assessment)
    {
        if (assessment.Findings.IsEmpty)
        {
            Line(Labels.NoFindings.In(language));
            return;
        }

        var counts = Enum.GetValues<Severity>().OrderDescending().Where(severity => severity != Severity.None)
            .Select(severity => (severity, count: assessment.Findings.Count(finding => finding.Severity == severity))).Where(pair => pair.count > 0)
            .Select(pair => $"{DisplayNames.Of(pair.severity).In(language)} {pair.count.ToString(CultureInfo.InvariantCulture)}");
        Line($"{Labels.Findings.In(language)}  {string.Join(Labels.Comma.In(language), counts)}");
        LocalizedText? section = null;
        foreach (var finding in assessment.Findings.OrderBy(finding => SectionOf(assessment.Report, finding).Order))
        {
            var (_, name) = SectionOf(assessment.Report, finding);
            if (name != section)
            {
                section = name;
                console.WriteLine();
                console.MarkupLine($"[bold underline]{name.In(language).EscapeMarkup()}[/]");
            }

            ShowFinding(assessment.Report, finding);
        }
    }

    private void ShowFinding(AnnualReport report, Finding finding)
    {
        var position = report.Text.GetLinePosition(Math.Min(finding.Span.Start, report.Text.Length));
        var place = string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
        var review = finding.NeedsReview ? $" [blue]{Labels.NeedsReview.In(language)}[/]" : string.Empty;
        console.MarkupLine($"  [{ColourOf(finding.Severity)}]{DisplayNames.Of(finding.Severity).In(language)}[/] [bold]{finding.RuleId}[/] {place}{review}");
        Indented(finding.GetMessage(language));
        if (!finding.Span.IsEmpty)
        {
            var passage = Passage.Of(report.Text, finding.Span, console.Profile.Width - Indent - 2);
            Indented(passage.Line, "grey");
            Indented(passage.Mark, ColourOf(finding.Severity));
        }

        Indented($"{Labels.Basis.In(language)}  {finding.Descriptor.Basis.Format(language)}", "grey");
        if (finding.Fix is { } fix)
        {
            Indented($"{(fix.IsSafe ? Labels.Fix : Labels.UnsafeFix).In(language)}  {Describe(report, fix)}", "green");
        }
    }

    /// <summary>What is replaced by what; of a fix with many edits only how many.</summary>
    private string Describe(AnnualReport report, TextFix fix)
    {
        if (fix.Edits.Length > MostEdits)
        {
            return string.Format(CultureInfo.InvariantCulture, Labels.Places.In(language), fix.Edits.Length);
        }

        return string.Join(Labels.Comma.In(language), fix.Edits.Select(edit => edit.NewText.Length == 0
            ? $"{Labels.Deleted.In(language)} {report.Text.ToString(edit.Span)}"
            : $"{report.Text.ToString(edit.Span)} → {edit.NewText}"));
    }

    /// <summary>What is hidden, and why: a reader must be able to judge the decision.</summary>
    private void ShowSuppressed(Assessment assessment)
    {
        if (assessment.Suppressed.IsEmpty)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine($"[bold underline]{Labels.Suppressed.In(language)}  {assessment.Suppressed.Length.ToString(CultureInfo.InvariantCulture)}[/]");
        foreach (var (finding, suppression) in assessment.Suppressed)
        {
            ShowDecided(assessment.Report, finding, DisplayNames.Of(suppression.Kind), suppression.Justification, suppression.Author, suppression.Date);
        }
    }

    /// <summary>What an assessor decided, with name and date.</summary>
    private void ShowReviewed(Assessment assessment)
    {
        if (assessment.Reviewed.IsEmpty)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine($"[bold underline]{ScoreLabels.Reviewed.In(language)}  {assessment.Reviewed.Length.ToString(CultureInfo.InvariantCulture)}[/]");
        foreach (var (finding, decision) in assessment.Reviewed)
        {
            ShowDecided(assessment.Report, finding, DisplayNames.Of(decision.Verdict), decision.Reason, decision.Author, decision.Date);
        }
    }

    private void ShowDecided(AnnualReport report, Finding finding, LocalizedText verdict, string reason, string? author, DateOnly? date)
    {
        var position = report.Text.GetLinePosition(Math.Min(finding.Span.Start, report.Text.Length));
        var place = string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
        console.MarkupLine($"  [grey]{finding.RuleId} {place}[/] {verdict.In(language)}");
        Indented(finding.GetMessage(language), "grey");
        var who = Labels.Signature(author, date);
        Indented(who.Chinese.Length == 0 ? reason : $"{reason}{Labels.InBrackets(who, language)}");
    }

    /// <summary>The content a finding stands in; what stands in none (title, opening, metadata) comes first.</summary>
    private static (int Order, LocalizedText Name) SectionOf(AnnualReport report, Finding finding)
    {
        var order = 1;
        foreach (var content in report.Contents)
        {
            var spans = content.Items.IsEmpty ? [content.Span] : content.Items.Select(item => item.Span);
            if (!content.SharesHeading || content.Kind != ContentKind.Plan)
            {
                if (spans.Any(span => span.Contains(finding.Span.Start)) && !IsInLater(report, content, finding))
                {
                    return (order, ContentNames.Of(content.Kind));
                }
            }

            order++;
        }

        return (0, Labels.WholeReport);
    }

    /// <summary>A content at level 2 stands inside another; the inner one is meant.</summary>
    private static bool IsInLater(AnnualReport report, ReportContent outer, Finding finding) =>
        report.Contents.Any(inner => inner.Kind != outer.Kind && outer.Span.Contains(inner.Span) && inner.Span != outer.Span && inner.Span.Contains(finding.Span.Start));

    /// <summary>Wrapped here and not by the console, which would fill lines up with blanks.</summary>
    private void Indented(string text, string? style = null)
    {
        foreach (var line in DisplayWidth.Wrap(text, console.Profile.Width - Indent - 1))
        {
            console.Write(new Text(new string(' ', Indent)));
            console.Write(new Text(line, style is null ? Style.Plain : Style.Parse(style)));
            console.WriteLine();
        }
    }

    private void Line(string text) => console.WriteLine(text);

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };
}
