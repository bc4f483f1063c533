using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>The score: value, interval, grade, and a bar for every section. Bars are drawn, not styled, so that they are printed without backgrounds.</summary>
internal sealed class ScoreView(HtmlWriter html, Language language)
{
    private const decimal TickWidth = 0.4m;

    public void Write(ScoreCard score)
    {
        using var grid = html.Open("div", ("class", "score"));
        using (html.Open("div"))
        {
            WriteValue(score);
        }

        WriteSections(score);
    }

    private void WriteValue(ScoreCard score)
    {
        using (html.Open("p", ("class", "value")))
        {
            html.Text(Number(score.Value));
            html.Element("small", $"/ {Number(score.Points)}");
        }

        html.Element("p", score.Grade?.Title.In(language) ?? "—", ("class", "grade"));
        using (html.Open("div", ("class", "gauge")))
        {
            WriteBar(score.Low, score.High, score.Value, score.Points, score.Rubric.Grades.Select(grade => grade.From));
        }

        using (html.Open("p", ("class", "notes-of-score")))
        {
            html.Text(Notes(score, language));
            html.Void("br");
            html.Text(string.Join(Words.Comma.In(language), score.Rubric.Grades.Where(grade => grade.From > 0).Select(grade => Format(PageWords.From, language, grade.Title.In(language), Number(grade.From)))));
        }
    }

    private void WriteSections(ScoreCard score)
    {
        using var table = html.Open("table", ("class", "sections"));
        using (html.Open("thead"))
        {
            using var head = html.Open("tr");
            html.Element("th", Words.Section.In(language), ("scope", "col"));
            html.Element("th", Words.Share.In(language), ("scope", "col"));
            html.Element("th", $"{Words.Score.In(language)} / {Words.FullMarks.In(language)}", ("scope", "col"), ("class", "num"));
        }

        using var body = html.Open("tbody");
        foreach (var section in score.Sections)
        {
            using var row = html.Open("tr");
            html.Element("th", section.Section.Title.In(language), ("scope", "row"));
            using (html.Open("td", ("class", "bar")))
            {
                WriteBar(section.Criteria.Sum(criterion => criterion.Low), section.Criteria.Sum(criterion => criterion.High), section.Value, section.Points, []);
            }

            html.Element("td", $"{Number(section.Value)} / {Number(section.Points)}", ("class", "num"));
        }
    }

    private void WriteBar(decimal low, decimal high, decimal value, decimal points, IEnumerable<decimal> ticks)
    {
        using var drawing = html.Open("svg", ("viewBox", "0 0 100 6"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", Format(PageWords.ScoreOf, language, Number(value), Number(points))));
        WriteRectangle("track", 0, 100);
        if (points > 0)
        {
            WriteRectangle("fill", 0, low * 100 / points);
            WriteRectangle("range", low * 100 / points, (high - low) * 100 / points);
        }

        foreach (var tick in ticks)
        {
            if (tick > 0)
            {
                WriteRectangle("tick", tick - (TickWidth / 2), TickWidth);
            }
        }
    }

    private void WriteRectangle(string look, decimal x, decimal width)
    {
        if (width > 0)
        {
            html.Element("rect", text: null, ("class", look), ("x", Length(x)), ("width", Length(width)), ("height", "6"));
        }
    }

    private static string Length(decimal value) => decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
