using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>The findings as cards, the gravest first; the suppressed ones with the decision that hides them.</summary>
internal sealed class FindingsView(HtmlWriter html, NumberedFindings findings, Language language)
{
    private const int LongestQuote = 120;

    /// <summary>A shape for each severity, so that colour is not the only sign.</summary>
    public static string Shape(Severity severity) => severity switch
    {
        Severity.Error => "■",
        Severity.Warning => "▲",
        _ => "●",
    };

    public void Write()
    {
        if (findings.All.IsEmpty)
        {
            html.Element("p", Words.NoFindings.In(language));
        }

        foreach (var group in findings.All.GroupBy(one => one.Finding.Severity).OrderByDescending(group => group.Key))
        {
            html.Element("h3", $"{DisplayNames.Of(group.Key).In(language)}{InBrackets(group.Count().ToString(CultureInfo.InvariantCulture), language)}", ("class", "group"));
            using var list = html.Open("ul", ("class", "findings"));
            foreach (var one in group)
            {
                html.Line();
                using var card = html.Open("li", ("class", $"finding {one.Class}"), ("id", findings.CardId(one)));
                html.Element("span", one.Number.ToString(CultureInfo.InvariantCulture), ("class", "no"));
                WriteContent(one.Finding, one.Mark is null ? null : findings.MarkId(one));
                WriteDetails(one.Finding);
            }
        }
    }

    /// <summary>What somebody has decided about findings, and why: a reader must be able to judge the decision.</summary>
    /// <param name="decided">The findings with their decisions.</param>
    /// <param name="idOf">Names the cards by their index.</param>
    public void WriteDecided(IReadOnlyList<DecidedFinding> decided, Func<int, string> idOf)
    {
        using var list = html.Open("ul", ("class", "findings"));
        for (var i = 0; i < decided.Count; i++)
        {
            var finding = decided[i].Finding;
            html.Line();
            using var card = html.Open("li", ("class", "finding"), ("id", idOf(i)));
            html.Element("span", "–", ("class", "no"));
            WriteContent(finding, Place(findings.Text, finding.Span) is null ? null : findings.LineId(findings.Text.GetLinePosition(finding.Span.Start).Line));
            WriteDetails(finding, decided[i]);
        }
    }

    private void WriteHead(Finding finding, string? target)
    {
        using var head = html.Open("p", ("class", "head"));
        using (html.Open("span", ("class", $"sev {NumberedFinding.ClassOf(finding.Severity)}")))
        {
            html.Element("span", Shape(finding.Severity), ("aria-hidden", "true"));
            html.Text($" {DisplayNames.Of(finding.Severity).In(language)}");
        }

        html.Element("code", finding.RuleId);
        html.Element("span", finding.Descriptor.Title.In(language));
        var place = Place(findings.Text, finding.Span) ?? PageWords.WholeReport.In(language);
        if (target is null)
        {
            html.Element("span", place, ("class", "num soft"));
        }
        else
        {
            html.Element("a", place, ("class", "num"), ("href", $"#{target}"));
        }

        if (finding.NeedsReview)
        {
            html.Element("span", $"? {Words.NeedsReview.In(language)}", ("class", "badge"));
        }
    }

    private void WriteContent(Finding finding, string? target)
    {
        using var content = html.Open("div");
        WriteHead(finding, target);
        html.Element("p", finding.GetMessage(language), ("class", "message"));
        if (Quote(findings.Text, finding.Span, LongestQuote) is { } quote)
        {
            html.Element("blockquote", quote, ("lang", "zh"));
        }
    }

    private void WriteDetails(Finding finding, DecidedFinding? decided = null)
    {
        using var details = html.Open("dl");
        html.Element("dt", Words.Basis.In(language));
        html.Element("dd", finding.Descriptor.Basis.Format(language));
        if (finding.Fix is { } fix)
        {
            html.Element("dt", (fix.IsSafe ? Words.Fix : Words.UnsafeFix).In(language));
            WriteFix(fix);
        }

        if (decided is not null)
        {
            html.Element("dt", decided.Verdict.In(language));
            html.Element("dd", Reason(decided, language));
        }
    }

    private void WriteFix(TextFix fix)
    {
        using var line = html.Open("dd", ("lang", "zh"));
        if (Edits(findings.Text, fix) is not { } edits)
        {
            html.Text(Format(Words.Places, language, fix.Edits.Length));
            return;
        }

        for (var i = 0; i < edits.Count; i++)
        {
            html.Text(i > 0 ? Words.Comma.In(language) : null);
            WriteEdit(edits[i].Old, edits[i].New);
        }
    }

    private void WriteEdit(string old, string replacement)
    {
        if (old.Length > 0)
        {
            html.Element("del", old);
        }

        if (replacement.Length > 0)
        {
            html.Text(old.Length > 0 ? " → " : null);
            html.Element("ins", replacement);
        }
    }
}
