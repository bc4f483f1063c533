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
        AssessmentJson.WriteArray(writer, "rankings"u8, [.. rankings], (writer, ranking) =>
        {
            writer.WriteString("rubric"u8, ranking.Rubric.Id);
            writer.WriteString("version"u8, ranking.Rubric.Version);
            writer.WriteString("title"u8, ranking.Rubric.Title.In(language));
            AssessmentJson.WriteArray(writer, "reports"u8, ranking.Reports, (writer, report) => WriteReport(writer, report, language));
        });
        writer.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter writer, RankedAssessment ranked, Language language)
    {
        var (assessment, score) = (ranked.Assessment, ranked.Assessment.Score);
        writer.WriteNumber("place"u8, ranked.Place);
        writer.WriteBoolean("tied"u8, ranked.IsTied);
        writer.WriteNumber("bestPlace"u8, ranked.BestPlace);
        writer.WriteNumber("worstPlace"u8, ranked.WorstPlace);
        writer.WriteString("file"u8, assessment.Report.Text.Path?.Replace('\\', '/'));
        AssessmentJson.WriteHeader(writer, assessment.Report.Header);
        writer.WriteNumber("share"u8, AssessmentJson.Round(score.Share));
        writer.WriteNumber("value"u8, AssessmentJson.Round(score.Value));
        writer.WriteNumber("low"u8, AssessmentJson.Round(score.Low));
        writer.WriteNumber("high"u8, AssessmentJson.Round(score.High));
        writer.WriteNumber("points"u8, AssessmentJson.Round(score.Points));
        writer.WriteString("grade"u8, score.Grade?.Id);
        AssessmentJson.WriteArray(writer, "sections"u8, score.Sections, (writer, section) =>
        {
            writer.WriteString("id"u8, section.Section.Id);
            writer.WriteString("title"u8, section.Section.Title.In(language));
            writer.WriteNumber("value"u8, AssessmentJson.Round(section.Value));
            writer.WriteNumber("points"u8, AssessmentJson.Round(section.Points));
        });
        writer.WriteStartObject("findings"u8);
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Info])
        {
            writer.WriteNumber(JsonNames.Of(severity), assessment.Findings.Count(finding => finding.Severity == severity));
        }

        writer.WriteEndObject();
        writer.WriteNumber("suppressed"u8, assessment.Suppressed.Length);
        writer.WriteNumber("openQuestions"u8, score.OpenQuestions);
    }
}
