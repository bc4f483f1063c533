using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// Writes assessments as JSON (Output/assessment.schema.json). Offsets and lengths are UTF-16 code units of the text as read; line and column count
/// from one; numbers are rounded here, once, to one decimal away from zero. The same assessments give the same bytes everywhere.
/// </summary>
public static class AssessmentJson
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // Chinese stays readable. What HTML would need escaped is not: this is a file, not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes assessments.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="assessments">The assessments, in the order they are written.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Stream stream, IEnumerable<Assessment> assessments, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(assessments);
        using var buffer = new StreamBuffer(stream);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteStartArray("reports");
        foreach (var assessment in assessments)
        {
            WriteReport(writer, assessment, language);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Rounds points as they are shown: to one decimal, away from zero.</summary>
    /// <param name="value">Points, or a share in per cent.</param>
    /// <returns>The rounded value without trailing zeros.</returns>
    public static decimal Round(decimal value) => Exact(decimal.Round(value, 1, MidpointRounding.AwayFromZero));

    /// <summary>A number as it is, without the zeros behind its point.</summary>
    internal static decimal Exact(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static void WriteReport(Utf8JsonWriter writer, Assessment assessment, Language language)
    {
        var report = assessment.Report;
        writer.WriteStartObject();
        writer.WriteString("file", report.Text.Path?.Replace('\\', '/'));
        WriteHeader(writer, report.Header);
        WriteArray(writer, "contents", report.Contents, content =>
        {
            writer.WriteString("kind", ContentNames.IdOf(content.Kind));
            WriteSpan(writer, content.Span);
        });
        WriteArray(writer, "figures", report.Figures, figure =>
        {
            WriteSpan(writer, figure.Span);
            writer.WriteNumber("value", Exact(figure.Value));
            writer.WriteString("unit", figure.Unit);
            writer.WriteString("bound", JsonNames.Of(figure.Bound));
            WriteNumberOrNull(writer, "year", figure.Year);
        });
        WriteArray(writer, "laws", report.Laws, law =>
        {
            WriteSpan(writer, law.Span);
            writer.WriteString("title", law.Title);
            writer.WriteString("status", JsonNames.Of(law.Status));
        });
        WriteArray(writer, "problems", report.Problems, problem =>
        {
            WriteSpan(writer, problem.Span);
            WriteStrings(writer, "topics", problem.Topics);
        });
        WriteArray(writer, "measures", report.Measures, measure =>
        {
            WriteSpan(writer, measure.Span);
            WriteStrings(writer, "topics", measure.Topics);
        });
        WriteArray(writer, "findings", assessment.Findings, finding => WriteFinding(writer, finding, report.Text, language));
        WriteArray(writer, "suppressed", assessment.Suppressed, suppressed =>
        {
            WriteFinding(writer, suppressed.Finding, report.Text, language);
            WriteSuppression(writer, suppressed.Suppression);
        });
        WriteArray(writer, "reviewed", assessment.Reviewed, reviewed =>
        {
            WriteFinding(writer, reviewed.Finding, report.Text, language);
            WriteDecision(writer, reviewed.Decision);
        });
        ScoreJson.Write(writer, assessment.Score, language);
        WriteManifest(writer, assessment.Manifest);
        writer.WriteEndObject();
    }

    internal static void WriteHeader(Utf8JsonWriter writer, ReportHeader header)
    {
        writer.WriteStartObject("header");
        writer.WriteString("title", header.Title);
        writer.WriteString("issuer", header.Issuer);
        writer.WriteString("issuerKind", JsonNames.Of(header.IssuerKind));
        WriteNumberOrNull(writer, "year", header.Year);
        writer.WriteString("publishedOn", ToText(header.PublishedOn));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, SourceText text, Language language)
    {
        writer.WriteString("ruleId", finding.RuleId);
        writer.WriteString("severity", JsonNames.Of(finding.Severity));
        WriteSpan(writer, finding.Span);
        var position = text.GetLinePosition(Math.Min(finding.Span.Start, text.Length));
        writer.WriteNumber("line", position.Line + 1);
        writer.WriteNumber("column", position.Character + 1);
        writer.WriteString("message", finding.GetMessage(language));
        writer.WriteStartObject("properties");
        foreach (var property in finding.Properties)
        {
            WriteValue(writer, property.Name, property.Value);
        }

        writer.WriteEndObject();
        writer.WriteBoolean("needsReview", finding.NeedsReview);
        WriteSpans(writer, "related", finding.Related);
        WriteSpans(writer, "evidence", finding.Evidence);
        if (finding.Fix is { } fix)
        {
            writer.WriteStartObject("fix");
            writer.WriteBoolean("safe", fix.IsSafe);
            WriteArray(writer, "edits", fix.Edits, edit =>
            {
                WriteSpan(writer, edit.Span);
                writer.WriteString("newText", edit.NewText);
            });
            writer.WriteEndObject();
        }
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteStartObject("suppression");
        writer.WriteString("kind", suppression.KindId);
        writer.WriteString("justification", suppression.Justification);
        writer.WriteString("author", suppression.Author);
        writer.WriteString("date", ToText(suppression.Date));
        writer.WriteString("expires", ToText(suppression.Expires));
        writer.WriteEndObject();
    }

    /// <summary>A decision with its name, reason and date.</summary>
    internal static void WriteDecision(Utf8JsonWriter writer, ReviewDecision decision)
    {
        writer.WriteStartObject("decision");
        if (decision is FindingDecision finding)
        {
            writer.WriteString("verdict", ReviewFile.IdOf(finding.Verdict));
        }

        writer.WriteString("reason", decision.Reason);
        writer.WriteString("author", decision.Author);
        writer.WriteString("date", ToText(decision.Date));
        writer.WriteEndObject();
    }

    private static string? ToText(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteManifest(Utf8JsonWriter writer, AssessmentManifest manifest)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("library", manifest.Library);
        WriteStrings(writer, "rules", manifest.Rules);
        writer.WriteString("rubric", manifest.Rubric);
        writer.WriteString("rubricDigest", manifest.RubricDigest);
        writer.WriteString("text", manifest.Text);
        writer.WriteString("configuration", manifest.Configuration);
        writer.WriteString("suppressions", manifest.Suppressions);
        writer.WriteString("decisions", manifest.Decisions);
        writer.WriteString("asOf", ToText(manifest.AsOf));
        writer.WriteEndObject();
    }

    internal static void WriteArray<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter writer, string name, ImmutableArray<TextSpan> spans)
    {
        writer.WriteStartArray(name);
        foreach (var span in spans)
        {
            writer.WriteStartObject();
            WriteSpan(writer, span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case decimal number:
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteString(name, value.ToString());
                break;
        }
    }

    internal static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("length", span.Length);
    }

    private static void WriteNumberOrNull(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
