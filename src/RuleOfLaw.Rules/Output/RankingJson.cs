using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Output;

/// <summary>Writes rankings as JSON (Output/ranking.schema.json). Numbers are rounded here, once, to one decimal away from zero.</summary>
public static class RankingJson
{
    /// <summary>Writes rankings.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="rankings">The rankings.</param>
    /// <param name="language">The language of titles.</param>
    public static void Write(Stream stream, IEnumerable<Ranking> rankings, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rankings);
        using var writer = new Utf8JsonWriter(stream, AssessmentJson.Options);
        writer.WriteStartObject();
        AssessmentJson.WriteArray(writer, "rankings", [.. rankings], (Ranking ranking) =>
        {
            writer.WriteString("rubric", ranking.Rubric.Id);
            writer.WriteString("version", ranking.Rubric.Version);
            writer.WriteString("title", ranking.Rubric.Title.In(language));
            AssessmentJson.WriteArray(writer, "reports", ranking.Reports, report => WriteReport(writer, report, language));
        });
        writer.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter writer, RankedAssessment ranked, Language language)
    {
        var (assessment, score) = (ranked.Assessment, ranked.Assessment.Score);
        writer.WriteNumber("place", ranked.Place);
        writer.WriteBoolean("tied", ranked.IsTied);
        writer.WriteNumber("bestPlace", ranked.BestPlace);
        writer.WriteNumber("worstPlace", ranked.WorstPlace);
        writer.WriteString("file", assessment.Report.Text.Path?.Replace('\\', '/'));
        AssessmentJson.WriteHeader(writer, assessment.Report.Header);
        writer.WriteNumber("share", AssessmentJson.Round(score.Share));
        writer.WriteNumber("value", AssessmentJson.Round(score.Value));
        writer.WriteNumber("low", AssessmentJson.Round(score.Low));
        writer.WriteNumber("high", AssessmentJson.Round(score.High));
        writer.WriteNumber("points", AssessmentJson.Round(score.Points));
        writer.WriteString("grade", score.Grade?.Id);
        AssessmentJson.WriteArray(writer, "sections", score.Sections, section =>
        {
            writer.WriteString("id", section.Section.Id);
            writer.WriteString("title", section.Section.Title.In(language));
            writer.WriteNumber("value", AssessmentJson.Round(section.Value));
            writer.WriteNumber("points", AssessmentJson.Round(section.Points));
        });
        writer.WriteStartObject("findings");
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Info])
        {
            writer.WriteNumber(JsonNames.Of(severity), assessment.Findings.Count(finding => finding.Severity == severity));
        }

        writer.WriteEndObject();
        writer.WriteNumber("suppressed", assessment.Suppressed.Length);
        writer.WriteNumber("openQuestions", score.OpenQuestions);
    }
}
