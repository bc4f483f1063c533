using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;

namespace RuleOfLaw.Rules.Output;

/// <summary>Writes the score of an assessment: value, interval, and the ledger down to each line.</summary>
internal static class ScoreJson
{
    public static void Write(Utf8JsonWriter writer, ScoreCard score, Language language)
    {
        writer.WriteStartObject("score"u8);
        writer.WriteString("rubric"u8, score.Rubric.Id);
        writer.WriteString("version"u8, score.Rubric.Version);
        var total = score.Total;
        writer.WriteNumber("value"u8, AssessmentJson.Round(total.Value));
        writer.WriteNumber("low"u8, AssessmentJson.Round(total.Low));
        writer.WriteNumber("high"u8, AssessmentJson.Round(total.High));
        writer.WriteNumber("points"u8, AssessmentJson.Round(total.Points));
        writer.WriteNumber("decided"u8, AssessmentJson.Exact(decimal.Round(total.Decided, 3, MidpointRounding.AwayFromZero)));
        writer.WriteNumber("openQuestions"u8, total.OpenQuestions);
        writer.WriteString("grade"u8, score.GradeOf(total.ShareOf(total.Value))?.Id);
        AssessmentJson.WriteArray(writer, "sections"u8, score.Sections, (writer, section) =>
        {
            writer.WriteString("id"u8, section.Section.Id);
            writer.WriteString("title"u8, section.Section.Title.In(language));
            writer.WriteNumber("value"u8, AssessmentJson.Round(section.Value));
            writer.WriteNumber("points"u8, AssessmentJson.Round(section.Points));
            AssessmentJson.WriteArray(writer, "criteria"u8, section.Criteria, (writer, criterion) => WriteCriterion(writer, criterion, language));
        });
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, CriterionScore criterion, Language language)
    {
        writer.WriteString("id"u8, criterion.Criterion.Id);
        writer.WriteString("title"u8, criterion.Criterion.Title.In(language));
        writer.WriteString("outcome"u8, JsonNames.Of(criterion.Outcome));
        if (ReviewFile.IdOf(criterion.NotApplicable) is { } reason)
        {
            writer.WriteString("notApplicable"u8, reason);
        }

        // The lines of the ledger are exact, so that they add up; only sums are rounded.
        writer.WriteNumber("value"u8, AssessmentJson.Exact(criterion.Value));
        writer.WriteNumber("low"u8, AssessmentJson.Exact(criterion.Low));
        writer.WriteNumber("high"u8, AssessmentJson.Exact(criterion.High));
        writer.WriteNumber("points"u8, AssessmentJson.Exact(criterion.Points));
        AssessmentJson.WriteArray(writer, "why"u8, criterion.Ledger, (writer, entry) => WriteEntry(writer, entry, language));
    }

    private static void WriteEntry(Utf8JsonWriter writer, LedgerEntry entry, Language language)
    {
        writer.WriteNumber("points"u8, AssessmentJson.Exact(entry.Points));
        writer.WriteString("reason"u8, entry.Reason.In(language));
        if (entry.RuleId is not null)
        {
            writer.WriteString("ruleId"u8, entry.RuleId);
        }

        if (entry.Finding is { } finding)
        {
            writer.WriteString("message"u8, finding.GetMessage(language));
        }

        if (entry.Fact is { } fact)
        {
            writer.WriteString("fact"u8, JsonNames.OfFact(fact));
        }

        if (entry.Span is { } span)
        {
            AssessmentJson.WriteSpan(writer, span);
        }

        if (entry.Decision is { } decision)
        {
            AssessmentJson.WriteDecision(writer, decision);
        }
    }
}
