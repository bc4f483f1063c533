using System.Globalization;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows rankings as tables: a row for each report, the sections numbered and named below.</summary>
internal sealed class RankingView(TextWriter writer, Language language)
{
    public void Show(IEnumerable<Ranking> rankings)
    {
        foreach (var ranking in rankings)
        {
            writer.WriteLine($"{ranking.Rubric.Title.In(language)}  {ranking.Rubric}");
            writer.WriteLine();
            ToTable(ranking).Write(writer);
            writer.WriteLine();
            writer.WriteLine(string.Join("  ", ranking.Rubric.Sections.Select((section, index) => $"{Circled(index)} {section.Title.In(language)}")));
            writer.WriteLine(ScoreLabels.RankingNotes.In(language));
            writer.WriteLine();
        }
    }

    private TextTable ToTable(Ranking ranking)
    {
        var table = new TextTable([
            (ScoreLabels.Place.In(language), true),
            (Labels.Issuer.In(language), false),
            (ScoreLabels.Score.In(language), true),
            (ScoreLabels.Interval.In(language), true),
            (ScoreLabels.Grade.In(language), false),
            (ScoreLabels.Possible.In(language), true),
            .. ranking.Rubric.Sections.Select((_, index) => (Circled(index), true)),
            (ScoreLabels.Counts.In(language), true),
            (ScoreLabels.Open.In(language), true)]);
        foreach (var row in ranking.Reports)
        {
            table.AddRow(Cells(row));
        }

        return table;
    }

    private IEnumerable<string> Cells(RankedAssessment ranked)
    {
        var (assessment, score) = (ranked.Assessment, ranked.Assessment.Score);
        var outOf = score.Points == Rules.Scoring.Rubric.FullPoints ? string.Empty : $"/{Number(score.Points)}";
        return
        [
            $"{ranked.Place.ToString(CultureInfo.InvariantCulture)}{(ranked.IsTied ? "=" : string.Empty)}",
            assessment.Report.Header.Issuer ?? Path.GetFileName(assessment.Report.Text.Path) ?? Labels.Unknown.In(language),
            $"{Number(score.Value)}{outOf}",
            score.Low == score.High ? string.Empty : $"{Number(score.Low)}–{Number(score.High)}",
            score.Grade?.Title.In(language) ?? string.Empty,
            ranked.IsUncertain ? string.Create(CultureInfo.InvariantCulture, $"{ranked.BestPlace}–{ranked.WorstPlace}") : string.Empty,
            .. score.Sections.Select(section => Number(section.Value)),
            string.Join('/', new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => assessment.Findings.Count(finding => finding.Severity == severity))),
            score.OpenQuestions.ToString(CultureInfo.InvariantCulture),
        ];
    }

    /// <summary>① to ⑳, then plain numbers.</summary>
    private static string Circled(int index) => index < 20 ? ((char)('①' + index)).ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Number(decimal value) => AssessmentJson.Round(value).ToString(CultureInfo.InvariantCulture);
}
