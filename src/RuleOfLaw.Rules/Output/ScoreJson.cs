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
        writer.WriteStartObject("score");
        writer.WriteString("rubric", score.Rubric.Id);
        writer.WriteString("version", score.Rubric.Version);
        writer.WriteNumber("value", AssessmentJson.Round(score.Value));
        writer.WriteNumber("low", AssessmentJson.Round(score.Low));
        writer.WriteNumber("high", AssessmentJson.Round(score.High));
        writer.WriteNumber("points", AssessmentJson.Round(score.Points));
        writer.WriteNumber("decided", AssessmentJson.Exact(decimal.Round(score.Decided, 3, MidpointRounding.AwayFromZero)));
        writer.WriteNumber("openQuestions", score.OpenQuestions);
        writer.WriteString("grade", score.Grade?.Id);
        AssessmentJson.WriteArray(writer, "sections", score.Sections, section =>
        {
            writer.WriteString("id", section.Section.Id);
            writer.WriteString("title", section.Section.Title.In(language));
            writer.WriteNumber("value", AssessmentJson.Round(section.Value));
            writer.WriteNumber("points", AssessmentJson.Round(section.Points));
            AssessmentJson.WriteArray(writer, "criteria", section.Criteria, criterion => WriteCriterion(writer, criterion, language));
        });
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, CriterionScore criterion, Language language)
    {
        writer.WriteString("id", criterion.Criterion.Id);
        writer.WriteString("title", criterion.Criterion.Title.In(language));
        writer.WriteString("outcome", JsonNames.Of(criterion.Outcome));
        if (ReviewFile.IdOf(criterion.NotApplicable) is { } reason)
        {
            writer.WriteString("notApplicable", reason);
        }

        // The lines of the ledger are exact, so that they add up; only sums are rounded.
        writer.WriteNumber("value", AssessmentJson.Exact(criterion.Value));
        writer.WriteNumber("low", AssessmentJson.Exact(criterion.Low));
        writer.WriteNumber("high", AssessmentJson.Exact(criterion.High));
        writer.WriteNumber("points", AssessmentJson.Exact(criterion.Points));
        AssessmentJson.WriteArray(writer, "why", criterion.Ledger, entry => WriteEntry(writer, entry, language));
    }

    private static void WriteEntry(Utf8JsonWriter writer, LedgerEntry entry, Language language)
    {
        writer.WriteNumber("points", AssessmentJson.Exact(entry.Points));
        writer.WriteString("reason", entry.Reason.In(language));
        if (entry.RuleId is not null)
        {
            writer.WriteString("ruleId", entry.RuleId);
        }

        if (entry.Finding is { } finding)
        {
            writer.WriteString("message", finding.GetMessage(language));
        }

        if (entry.Fact is { } fact)
        {
            writer.WriteString("fact", JsonNames.CamelCase(fact.GetType().Name));
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
