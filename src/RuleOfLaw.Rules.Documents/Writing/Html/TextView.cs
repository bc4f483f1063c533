using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>The report's text, line by line as it is, with the findings marked in it and told beside the line in which they begin.</summary>
internal sealed class TextView(HtmlWriter html, NumberedFindings findings, Language language)
{
    private const int DeepestHeading = 3;

    private static readonly (string Element, string Class) Plain = ("p", "line");

    public void Write(AnnualReport report)
    {
        var text = findings.Text;
        if (text.AsSpan().IsWhiteSpace())
        {
            html.Element("p", PageWords.NoText.In(language));
            return;
        }

        html.Element("p", PageWords.Legend.In(language), ("class", "legend"));
        var looks = Looks(report);
        var marks = new TextMarks(findings.All);
        using var page = html.Open("div", ("class", "text"));
        for (var i = 0; i < text.LineCount; i++)
        {
            var line = text.GetLine(i);
            if (!text.AsSpan(line).IsWhiteSpace())
            {
                WriteRow(i, looks.GetValueOrDefault(i, Plain), [.. marks.Next(line)]);
            }
        }
    }

    /// <summary>What the lines are written as that are the title, or a heading and nothing else.</summary>
    private static Dictionary<int, (string Element, string Class)> Looks(AnnualReport report)
    {
        var looks = new Dictionary<int, (string, string)>();
        AddLines(looks, report.Text, report.Header.TitleSpan, ("p", "line title"));
        foreach (var item in report.Outline)
        {
            if (!item.IsInline)
            {
                AddLines(looks, report.Text, item.HeadingSpan, (string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(item.Level, DeepestHeading) + 2}"), "line"));
            }
        }

        return looks;
    }

    private static void AddLines(Dictionary<int, (string, string)> looks, SourceText text, TextSpan span, (string, string) look)
    {
        if (!Holds(text, span))
        {
            return;
        }

        for (var i = text.GetLinePosition(span.Start).Line; i < text.LineCount && text.GetLine(i) is var line && line.Start < span.End; i++)
        {
            if (TextMarks.Fit(text, line) is { } words && span.Contains(words))
            {
                looks.TryAdd(i, look);
            }
        }
    }

    private void WriteRow(int line, (string Element, string Class) look, IReadOnlyList<TextMarks.Segment> segments)
    {
        html.Line();
        var number = (line + 1).ToString(CultureInfo.InvariantCulture);
        using var row = html.Open("div", ("class", "row"), ("id", findings.LineId(line)), ("data-line", number));
        if (segments.SelectMany(segment => segment.Beginning).ToList() is { Count: > 0 } beginning)
        {
            WriteSide(beginning);
        }

        using (html.Open(look.Element, ("class", look.Class), ("lang", "zh")))
        {
            foreach (var segment in segments)
            {
                WriteSegment(segment);
            }
        }
    }

    private void WriteSegment(TextMarks.Segment segment)
    {
        foreach (var one in segment.Beginning)
        {
            html.Element("span", text: null, ("class", "at"), ("id", findings.MarkId(one)));
        }

        var text = findings.Text.ToString(segment.Span);
        if (segment.Marks.IsEmpty)
        {
            html.Text(text);
            return;
        }

        html.Element("mark", text, ("class", NumberedFinding.ClassOf(segment.Marks.Max(one => one.Finding.Severity))));
        foreach (var one in segment.Ending)
        {
            WriteReference(one, $"ref {one.Class}");
        }
    }

    /// <summary>The findings beside their line, each once.</summary>
    private void WriteSide(List<NumberedFinding> beginning)
    {
        using var side = html.Open("ul", ("class", "side"));
        foreach (var one in beginning)
        {
            using var item = html.Open("li", ("class", one.Class));
            using (html.Open("span", ("class", "sev")))
            {
                html.Element("span", FindingsView.Shape(one.Finding.Severity), ("aria-hidden", "true"));
                html.Text(" ");
                WriteReference(one, "ref");
            }

            html.Text($" {one.Finding.GetMessage(language)}");
        }
    }

    private void WriteReference(NumberedFinding one, string look)
    {
        var number = one.Number.ToString(CultureInfo.InvariantCulture);
        html.Element("a", number, ("class", look), ("href", $"#{findings.CardId(one)}"), ("aria-label", Format(PageWords.Finding, language, number)));
    }
}
