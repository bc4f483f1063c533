using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using static RuleOfLaw.Rules.Output.AssessmentText;

namespace RuleOfLaw.Rules.Output;

/// <summary>One report as Markdown.</summary>
internal sealed class MarkdownReport(TextWriter writer, Assessment assessment, Language language)
{
    /// <summary>The longest quotation below a finding, in UTF-16 code units (own choice: two lines of a page).</summary>
    private const int LongestQuote = 80;

    private AnnualReport Report => assessment.Report;

    public void Write()
    {
        var header = Report.Header;
        writer.WriteLine($"# {Escape(header.Title ?? Words.NoTitle.In(language))}");
        writer.WriteLine();
        Entry(Words.Issuer, Escape(Issuer(header, language) ?? Words.Unknown.In(language)));
        Entry(Words.Year, Year(header) ?? Words.Unknown.In(language));
        Entry(Words.PublishedOn, header.PublishedOn is { } date ? Date(date) : null);
        Entry(Words.File, Escape(Report.Text.Path?.Replace('\\', '/')));
        WriteScore();
        WriteFindings();
        WriteCriteria();
        WriteDecided(Words.Suppressed, [.. assessment.Suppressed.Select(DecidedFinding.Of)]);
        WriteDecided(Words.Reviewed, [.. assessment.Reviewed.Select(DecidedFinding.Of)]);
        Heading(2, Words.Manifest.In(language));
        foreach (var (name, value) in Manifest(assessment, language))
        {
            Entry(name, Code(value));
        }
    }

    private void WriteScore()
    {
        var score = assessment.Score;
        Heading(2, $"{Words.Score.In(language)} {Number(score.Value)} / {Number(score.Points)}{(score.Grade is { } grade ? $" · {Escape(grade.Title.In(language))}" : string.Empty)}");
        writer.WriteLine(Escape(Notes(score, language)));
        writer.WriteLine();
        Row(Words.Section, Words.Score, Words.FullMarks, Words.Share);
        writer.WriteLine("| :-- | --: | --: | --: |");
        foreach (var section in score.Sections)
        {
            var share = section.Points == 0 ? "—" : $"{Number(decimal.Round(section.Value * 100 / section.Points))}%";
            writer.WriteLine($"| {Escape(section.Section.Title.In(language))} | {Number(section.Value)} | {Number(section.Points)} | {share} |");
        }

        writer.WriteLine($"| **{Words.Total.In(language)}** | **{Number(score.Value)}** | **{Number(score.Points)}** | |");
    }

    private void WriteFindings()
    {
        if (assessment.Findings.IsEmpty)
        {
            Heading(2, Words.Findings.In(language));
            writer.WriteLine(Words.NoFindings.In(language));
            return;
        }

        Heading(2, $"{Words.Findings.In(language)}{InBrackets(CountsInWords(assessment.Findings, language), language)}");
        foreach (var (index, group) in assessment.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Index())
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            writer.WriteLine($"### {DisplayNames.Of(group.Key).In(language)}");
            foreach (var finding in group)
            {
                writer.WriteLine();
                WriteFinding(finding);
            }
        }
    }

    private void WriteFinding(Finding finding)
    {
        var review = finding.NeedsReview ? $" · *{Words.NeedsReview.In(language)}*" : string.Empty;
        var place = Place(Report.Text, finding.Span) is { } found ? $" · {found}" : string.Empty;
        writer.WriteLine($"- **{Escape(finding.RuleId)}**{place}{review}");
        Paragraph(Escape(finding.GetMessage(language)));
        if (Quote(Report.Text, finding.Span, LongestQuote) is { } quote)
        {
            Paragraph($"> {Escape(quote)}");
        }

        Paragraph($"{Words.Basis.In(language)}{Words.Colon.In(language)}{Escape(finding.Descriptor.Basis.Format(language))}");
        if (finding.Fix is { } fix)
        {
            Paragraph($"{(fix.IsSafe ? Words.Fix : Words.UnsafeFix).In(language)}{Words.Colon.In(language)}{Describe(fix)}");
        }
    }

    private string Describe(TextFix fix) => Edits(Report.Text, fix) is not { } edits
        ? Format(Words.Places, language, fix.Edits.Length)
        : string.Join(Words.Comma.In(language), edits.Select(edit => string.Join(" → ", new[] { Struck(edit.Old), Strong(edit.New) }.Where(run => run.Length > 0))));

    private void WriteCriteria()
    {
        Heading(2, Words.Criteria.In(language));
        writer.WriteLine(Escape(assessment.Score.Rubric.Title.In(language)));
        writer.WriteLine();
        foreach (var (index, group) in ByOutcome(assessment.Score).Index())
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            writer.WriteLine($"### {DisplayNames.Of(group.Key).In(language)}{InBrackets(group.Count().ToString(CultureInfo.InvariantCulture), language)}");
            writer.WriteLine();
            Row(Words.Criterion, Words.Score, Words.FullMarks, Words.Why);
            writer.WriteLine("| :-- | --: | --: | :-- |");
            foreach (var criterion in group)
            {
                writer.WriteLine($"| {Escape(criterion.Criterion.Title.In(language))} | {Exact(criterion.Value)} | {Exact(criterion.Criterion.Points)} | {string.Join(Words.Semicolon.In(language), criterion.Ledger.Select(Describe))} |");
            }
        }
    }

    private string Describe(LedgerEntry entry)
    {
        var place = entry.Span is { } span && Place(Report.Text, span) is { } found ? $" {found}" : string.Empty;
        var points = entry.Points == 0 ? string.Empty : $" {Signed(entry.Points)}";
        return $"{(entry.RuleId is null ? string.Empty : $"{Escape(entry.RuleId)} ")}{Escape(Reason(entry, language))}{place}{points}";
    }

    /// <summary>What somebody has decided about findings, and why: a reader must be able to judge the decision.</summary>
    private void WriteDecided(LocalizedText title, IReadOnlyList<DecidedFinding> decided)
    {
        if (decided.Count == 0)
        {
            return;
        }

        Heading(2, $"{title.In(language)}{InBrackets(decided.Count.ToString(CultureInfo.InvariantCulture), language)}");
        foreach (var (index, one) in decided.Index())
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            var place = Place(Report.Text, one.Finding.Span) is { } found ? $" · {found}" : string.Empty;
            writer.WriteLine($"- **{Escape(one.Finding.RuleId)}**{place} · {one.Verdict.In(language)}");
            Paragraph(Escape(one.Finding.GetMessage(language)));
            Paragraph($"{Words.Reason.In(language)}{Words.Colon.In(language)}{Escape(Reason(one, language))}");
        }
    }

    private static string Escape(string? text) => MarkdownEscaper.Escape(text);

    private static string Code(string text) => $"`{MarkdownEscaper.OneLine(text).Replace('`', ' ')}`";

    /// <summary>What is deleted and what is put there, each as one struck or strong run; emphasis holds no blank at its edge.</summary>
    private static string Struck(string text) => Escape(text) is { Length: > 0 } escaped ? $"~~{escaped}~~" : string.Empty;

    private static string Strong(string text) => Escape(text) is { Length: > 0 } escaped ? $"**{escaped}**" : string.Empty;

    private void Heading(int level, string text)
    {
        writer.WriteLine();
        writer.WriteLine($"{new string('#', level)} {text}");
        writer.WriteLine();
    }

    private void Entry(LocalizedText name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteLine($"- {name.In(language)}{Words.Colon.In(language)}{value}");
        }
    }

    /// <summary>A paragraph of the list item above.</summary>
    private void Paragraph(string text)
    {
        writer.WriteLine();
        writer.WriteLine($"  {text}");
    }

    private void Row(params ReadOnlySpan<LocalizedText> cells)
    {
        foreach (var cell in cells)
        {
            writer.Write($"| {cell.In(language)} ");
        }

        writer.WriteLine("|");
    }
}
