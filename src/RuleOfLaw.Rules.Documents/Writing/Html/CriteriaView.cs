using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>Every criterion by what became of it, with the lines of its ledger.</summary>
internal sealed class CriteriaView(HtmlWriter html, NumberedFindings findings, Language language)
{
    public void Write(ScoreCard score)
    {
        var sections = score.Sections.SelectMany(section => section.Criteria.Select(criterion => (criterion.Criterion.Id, section.Section.Title))).ToDictionary(pair => pair.Id, pair => pair.Title, StringComparer.Ordinal);
        foreach (var group in ByOutcome(score))
        {
            html.Element("h3", $"{Shape(group.Key)} {DisplayNames.Of(group.Key).In(language)}{InBrackets(group.Count().ToString(CultureInfo.InvariantCulture), language)}", ("class", "group"));
            using var list = html.Open("ul", ("class", "criteria"));
            foreach (var criterion in group)
            {
                html.Line();
                using var item = html.Open("li");
                using (html.Open("p", ("class", "name")))
                {
                    html.Text(criterion.Criterion.Title.In(language));
                    html.Element("small", sections[criterion.Criterion.Id].In(language) + (criterion.NotApplicable is { } reason ? InBrackets(DisplayNames.Of(reason).In(language), language) : string.Empty));
                }

                html.Element("p", $"{Exact(criterion.Value)} / {Exact(criterion.Criterion.Points)}", ("class", "points num"));
                WriteLedger(criterion);
            }
        }
    }

    private static string Shape(Outcome outcome) => outcome switch
    {
        Outcome.Met => "✓",
        Outcome.PartlyMet => "◐",
        Outcome.NotMet => "✗",
        Outcome.NotApplicable => "–",
        Outcome.NeedsReview => "?",
        _ => "!",
    };

    private void WriteLedger(CriterionScore criterion)
    {
        using var ledger = html.Open("ul", ("class", "ledger"));
        foreach (var entry in criterion.Ledger)
        {
            using var item = html.Open("li");
            html.Element("span", Signed(entry.Points), ("class", entry.Points < 0 ? "points num lost" : entry.Points > 0 ? "points num won" : "points num"));
            using var reason = html.Open("span");
            html.Text(Reason(entry, language));
            WriteSource(entry);
        }
    }

    private void WriteSource(LedgerEntry entry)
    {
        var place = entry.Span is { } span ? Place(findings.Text, span) : null;
        var name = string.Join(' ', new[] { entry.RuleId, place }.OfType<string>());
        if (name.Length == 0)
        {
            return;
        }

        html.Text(" ");
        if (findings.TargetOf(entry) is { } target)
        {
            html.Element("a", name, ("class", "num"), ("href", $"#{target}"));
        }
        else
        {
            html.Element("span", name, ("class", "num soft"));
        }
    }
}
