using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Writing.Html;
using RuleOfLaw.Rules.Output;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing;

/// <summary>
/// Writes assessments as one page (HTML) that can be read offline, mailed and printed: score with interval and grade, findings, the report's text with the
/// findings marked in it, every criterion with what earned or cost its points, what is hidden and why, and what it was made with.
/// </summary>
/// <remarks>
/// One file: its style is inside, there is no script, and nothing is loaded from anywhere; a content security policy holds the browser to that, even if
/// a report's text should try otherwise. All text is encoded. The same assessments give the same bytes.
/// </remarks>
public static class AssessmentHtml
{
    private const string StyleName = "report.css";

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes assessments; of more than one, an overview stands before them.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="assessments">The assessments, in the order they are written.</param>
    /// <param name="language">The language of messages and labels; a report's own text stays as it is.</param>
    public static void Write(Stream stream, IReadOnlyList<Assessment> assessments, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(assessments);
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        html.Raw("<!DOCTYPE html>\n");
        using (html.Open("html", ("lang", language == Language.English ? "en" : "zh-CN")))
        {
            WriteHead(html, assessments, language);
            html.Line();
            using var body = html.Open("body");
            html.Element("a", PageWords.SkipToMain.In(language), ("class", "skip"), ("href", "#main"));
            if (assessments.Count > 1)
            {
                WriteOverview(html, assessments, language);
            }

            html.Line();
            using var main = html.Open("main", ("id", "main"));
            for (var i = 0; i < assessments.Count; i++)
            {
                html.Line();
                new ReportView(html, assessments[i], i + 1, language).Write();
            }
        }

        html.Line();
    }

    private static void WriteHead(HtmlWriter html, IReadOnlyList<Assessment> assessments, Language language)
    {
        using var head = html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Value)));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        var name = assessments.Count == 1 ? ReportView.TitleOf(assessments[0], language) : PageWords.Overview.In(language);
        html.Element("title", $"{name} · {PageWords.Assessment.In(language)}");
        using var style = html.Open("style");
        html.Raw(Style.Value);
    }

    private static void WriteOverview(HtmlWriter html, IReadOnlyList<Assessment> assessments, Language language)
    {
        html.Line();
        using var header = html.Open("header", ("class", "overview"));
        html.Element("h1", $"{PageWords.Overview.In(language)}{InBrackets(assessments.Count.ToString(CultureInfo.InvariantCulture), language)}");
        using var table = html.Open("table", ("class", "batch"));
        using (html.Open("thead"))
        {
            using var row = html.Open("tr");
            html.Element("th", PageWords.Title.In(language), ("scope", "col"));
            html.Element("th", Words.Issuer.In(language), ("scope", "col"), ("class", "wide"));
            html.Element("th", Words.Score.In(language), ("scope", "col"), ("class", "num"));
            html.Element("th", PageWords.Grade.In(language), ("scope", "col"));
            html.Element("th", Words.Findings.In(language), ("scope", "col"), ("class", "wide"));
        }

        using var body = html.Open("tbody");
        for (var i = 0; i < assessments.Count; i++)
        {
            var assessment = assessments[i];
            html.Line();
            using var row = html.Open("tr");
            using (html.Open("td"))
            {
                html.Element("a", ReportView.TitleOf(assessment, language), ("href", string.Create(CultureInfo.InvariantCulture, $"#r{i + 1}-report")), ("lang", "zh"));
            }

            html.Element("td", Issuer(assessment.Report.Header, language) ?? Words.Unknown.In(language), ("class", "wide"));
            html.Element("td", $"{Number(assessment.Score.Value)} / {Number(assessment.Score.Points)}", ("class", "num"));
            html.Element("td", assessment.Score.Grade?.Title.In(language) ?? "—");
            html.Element("td", CountsInWords(assessment.Findings, language), ("class", "wide"));
        }
    }

    private static string ReadStyle()
    {
        using var stream = typeof(AssessmentHtml).Assembly.GetManifestResourceStream(StyleName) ?? throw new InvalidOperationException($"The library was built without its data file {StyleName}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
