using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>One report on the page.</summary>
internal sealed class ReportView(HtmlWriter html, Assessment assessment, int number, Language language)
{
    private readonly NumberedFindings _findings = new(assessment, number);

    private ReportHeader Header => assessment.Report.Header;

    public static string TitleOf(Assessment assessment, Language language) => assessment.Report.Header.Title ?? Words.NoTitle.In(language);

    public void Write()
    {
        using var article = html.Open("article", ("class", "report"), ("id", _findings.Id("report")), ("aria-labelledby", _findings.Id("title")));
        html.Line();
        using (html.Open("header"))
        {
            html.Element("h1", TitleOf(assessment, language), ("id", _findings.Id("title")), ("lang", "zh"));
            WriteFacts(
                (Words.Issuer, Issuer(Header, language) ?? Words.Unknown.In(language)),
                (Words.Year, Year(Header) ?? Words.Unknown.In(language)),
                (Words.PublishedOn, Header.PublishedOn is { } date ? Date(date) : null),
                (Words.File, assessment.Report.Text.Path?.Replace('\\', '/')));
            WriteContents();
        }

        WriteSection("score", Words.Score.In(language), note: null, () => new ScoreView(html, language).Write(assessment.Score));
        var findings = new FindingsView(html, _findings, language);
        WriteSection("findings", Words.Findings.In(language), CountsInWords(assessment.Findings, language), findings.Write);
        WriteSection("text", PageWords.Text.In(language), note: null, () => new TextView(html, _findings, language).Write(assessment.Report));
        WriteSection("criteria", Words.Criteria.In(language), assessment.Score.Rubric.Title.In(language), () => new CriteriaView(html, _findings, language).Write(assessment.Score));
        WriteDecided(findings, "suppressed", Words.Suppressed, [.. assessment.Suppressed.Select(DecidedFinding.Of)], _findings.SuppressedId);
        WriteDecided(findings, "reviewed", Words.Reviewed, [.. assessment.Reviewed.Select(DecidedFinding.Of)], _findings.ReviewedId);

        using var footer = html.Open("footer", ("class", "manifest"));
        html.Element("h2", Words.Manifest.In(language));
        WriteFacts([.. Manifest(assessment, language).Select(entry => (entry.Name, (string?)entry.Value))]);
    }

    private void WriteContents()
    {
        using var navigation = html.Open("nav", ("class", "contents"), ("aria-label", PageWords.Contents.In(language)));
        (string Part, LocalizedText Title, bool IsThere)[] parts =
        [
            ("score", Words.Score, true), ("findings", Words.Findings, true), ("text", PageWords.Text, true), ("criteria", Words.Criteria, true),
            ("suppressed", Words.Suppressed, !assessment.Suppressed.IsEmpty), ("reviewed", Words.Reviewed, !assessment.Reviewed.IsEmpty),
        ];
        foreach (var (part, title, _) in parts.Where(part => part.IsThere))
        {
            html.Element("a", title.In(language), ("href", $"#{_findings.Id(part)}"));
        }
    }

    private void WriteDecided(FindingsView view, string part, LocalizedText title, IReadOnlyList<DecidedFinding> decided, Func<int, string> idOf)
    {
        if (decided.Count > 0)
        {
            WriteSection(part, title.In(language), note: null, () => view.WriteDecided(decided, idOf));
        }
    }

    private void WriteSection(string part, string title, string? note, Action write)
    {
        html.Line();
        using var section = html.Open("section", ("id", _findings.Id(part)), ("aria-labelledby", _findings.Id($"{part}-title")));
        using (html.Open("h2", ("id", _findings.Id($"{part}-title"))))
        {
            html.Text(title);
            if (!string.IsNullOrEmpty(note))
            {
                html.Element("small", note);
            }
        }

        write();
    }

    private void WriteFacts(params ReadOnlySpan<(LocalizedText Name, string? Value)> facts)
    {
        using var list = html.Open("dl", ("class", "facts"));
        foreach (var (name, value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                using var fact = html.Open("div");
                html.Element("dt", name.In(language));
                html.Element("dd", value);
            }
        }
    }
}
