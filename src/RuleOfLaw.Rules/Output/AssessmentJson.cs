using System.Collections.Immutable;
using System.Globalization;
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
        SkipValidation = true, // what is written is of one form

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
        writer.WriteStartArray("reports"u8);
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
        writer.WriteString("file"u8, report.Text.Path?.Replace('\\', '/'));
        WriteHeader(writer, report.Header);
        WriteArray(writer, "contents"u8, report.Contents, static (writer, content) =>
        {
            writer.WriteString("kind"u8, ContentNames.IdOf(content.Kind));
            WriteSpan(writer, content.Span);
        });
        WriteArray(writer, "figures"u8, report.Figures, static (writer, figure) =>
        {
            WriteSpan(writer, figure.Span);
            writer.WriteNumber("value"u8, Exact(figure.Value));
            writer.WriteString("unit"u8, figure.Unit);
            writer.WriteString("bound"u8, JsonNames.Of(figure.Bound));
            WriteNumberOrNull(writer, "year"u8, figure.Year);
        });
        WriteArray(writer, "laws"u8, report.Laws, static (writer, law) =>
        {
            WriteSpan(writer, law.Span);
            writer.WriteString("title"u8, law.Title);
            writer.WriteString("status"u8, JsonNames.Of(law.Status));
        });
        WriteArray(writer, "problems"u8, report.Problems, static (writer, problem) =>
        {
            WriteSpan(writer, problem.Span);
            WriteStrings(writer, "topics"u8, problem.Topics);
        });
        WriteArray(writer, "measures"u8, report.Measures, static (writer, measure) =>
        {
            WriteSpan(writer, measure.Span);
            WriteStrings(writer, "topics"u8, measure.Topics);
        });
        WriteArray(writer, "findings"u8, assessment.Findings, (writer, finding) => WriteFinding(writer, finding, report.Text, language));
        WriteArray(writer, "suppressed"u8, assessment.Suppressed, (writer, suppressed) =>
        {
            WriteFinding(writer, suppressed.Finding, report.Text, language);
            WriteSuppression(writer, suppressed.Suppression);
        });
        WriteArray(writer, "reviewed"u8, assessment.Reviewed, (writer, reviewed) =>
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
        writer.WriteStartObject("header"u8);
        writer.WriteString("title"u8, header.Title);
        writer.WriteString("issuer"u8, header.Issuer);
        writer.WriteString("issuerKind"u8, JsonNames.Of(header.IssuerKind));
        WriteNumberOrNull(writer, "year"u8, header.Year);
        writer.WriteString("publishedOn"u8, ToText(header.PublishedOn));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, SourceText text, Language language)
    {
        writer.WriteString("ruleId"u8, finding.RuleId);
        writer.WriteString("severity"u8, JsonNames.Of(finding.Severity));
        WriteSpan(writer, finding.Span);
        var position = text.GetLinePosition(Math.Min(finding.Span.Start, text.Length));
        writer.WriteNumber("line"u8, position.Line + 1);
        writer.WriteNumber("column"u8, position.Character + 1);
        writer.WriteString("message"u8, finding.GetMessage(language));
        writer.WriteStartObject("properties"u8);
        foreach (var property in finding.Properties)
        {
            WriteValue(writer, property.Name, property.Value);
        }

        writer.WriteEndObject();
        writer.WriteBoolean("needsReview"u8, finding.NeedsReview);
        WriteSpans(writer, "related"u8, finding.Related);
        WriteSpans(writer, "evidence"u8, finding.Evidence);
        if (finding.Fix is { } fix)
        {
            writer.WriteStartObject("fix"u8);
            writer.WriteBoolean("safe"u8, fix.IsSafe);
            WriteArray(writer, "edits"u8, fix.Edits, static (writer, edit) =>
            {
                WriteSpan(writer, edit.Span);
                writer.WriteString("newText"u8, edit.NewText);
            });
            writer.WriteEndObject();
        }
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteStartObject("suppression"u8);
        writer.WriteString("kind"u8, suppression.KindId);
        writer.WriteString("justification"u8, suppression.Justification);
        writer.WriteString("author"u8, suppression.Author);
        writer.WriteString("date"u8, ToText(suppression.Date));
        writer.WriteString("expires"u8, ToText(suppression.Expires));
        writer.WriteEndObject();
    }

    /// <summary>A decision with its name, reason and date.</summary>
    internal static void WriteDecision(Utf8JsonWriter writer, ReviewDecision decision)
    {
        writer.WriteStartObject("decision"u8);
        if (decision is FindingDecision finding)
        {
            writer.WriteString("verdict"u8, ReviewFile.IdOf(finding.Verdict));
        }

        writer.WriteString("reason"u8, decision.Reason);
        writer.WriteString("author"u8, decision.Author);
        writer.WriteString("date"u8, ToText(decision.Date));
        writer.WriteEndObject();
    }

    private static string? ToText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteManifest(Utf8JsonWriter writer, AssessmentManifest manifest)
    {
        writer.WriteStartObject("manifest"u8);
        writer.WriteString("library"u8, manifest.Library);
        WriteStrings(writer, "rules"u8, manifest.Rules);
        writer.WriteString("rubric"u8, manifest.Rubric);
        writer.WriteString("rubricDigest"u8, manifest.RubricDigest);
        writer.WriteString("text"u8, manifest.Text);
        writer.WriteString("configuration"u8, manifest.Configuration);
        writer.WriteString("suppressions"u8, manifest.Suppressions);
        writer.WriteString("decisions"u8, manifest.Decisions);
        writer.WriteString("asOf"u8, ToText(manifest.AsOf));
        writer.WriteEndObject();
    }

    /// <summary>Writes a list of objects.</summary>
    internal static void WriteArray<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<TextSpan> spans)
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

    private static void WriteStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<string> values)
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
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("length"u8, span.Length);
    }

    private static void WriteNumberOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
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
