using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>Writes a rubric as JSON that <see cref="Rubric.Parse"/> reads; the same rubric gives the same bytes, so their digest names it.</summary>
internal static class RubricWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Digest(Rubric rubric)
    {
        using var stream = new MemoryStream();
        Write(stream, rubric);
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    public static void Write(Stream stream, Rubric rubric)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteString("id", rubric.Id);
        writer.WriteString("version", rubric.Version);
        WriteText(writer, "title", rubric.Title);
        WriteKinds(writer, rubric.IssuerKinds);
        WriteArray(writer, "grades", rubric.Grades, grade =>
        {
            writer.WriteString("id", grade.Id);
            WriteText(writer, "title", grade.Title);
            WriteNumber(writer, "from", grade.From);
        });
        WriteArray(writer, "sections", rubric.Sections, section =>
        {
            writer.WriteString("id", section.Id);
            WriteText(writer, "title", section.Title);
            if (section.Content is { } content)
            {
                writer.WriteString("content", CamelCase(content.ToString()));
            }

            WriteArray(writer, "criteria", section.Criteria, criterion => WriteCriterion(writer, criterion));
        });
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, Criterion criterion)
    {
        writer.WriteString("id", criterion.Id);
        WriteNumber(writer, "points", criterion.Points);
        WriteText(writer, "title", criterion.Title);
        WriteKinds(writer, criterion.IssuerKinds);
        if (!criterion.Topics.IsEmpty)
        {
            writer.WriteStartObject("earn");
            writer.WriteStartArray("topics");
            foreach (var topic in criterion.Topics)
            {
                writer.WriteStringValue(topic);
            }

            writer.WriteEndArray();
            WriteNumber(writer, "mention", criterion.MentionShare);
            writer.WriteEndObject();
        }

        if (!criterion.Deductions.IsEmpty)
        {
            WriteArray(writer, "deduct", criterion.Deductions, deduction => WriteDeduction(writer, deduction));
        }

        WriteText(writer, "reason", criterion.Reason);
        writer.WriteString("source", criterion.Source);
    }

    private static void WriteDeduction(Utf8JsonWriter writer, Deduction deduction)
    {
        writer.WriteString("rule", deduction.RuleId);
        WriteNumber(writer, "each", deduction.Each);
        if (deduction.Cap is { } cap)
        {
            WriteNumber(writer, "cap", cap);
        }

        if (!deduction.Where.IsEmpty)
        {
            writer.WriteStartObject("where");
            foreach (var (name, value) in deduction.Where)
            {
                if (value is bool flag)
                {
                    writer.WriteBoolean(name, flag);
                }
                else
                {
                    writer.WriteString(name, value.ToString());
                }
            }

            writer.WriteEndObject();
        }
    }

    private static void WriteKinds(Utf8JsonWriter writer, IReadOnlyCollection<IssuerKind> kinds)
    {
        if (kinds.Count > 0)
        {
            writer.WriteStartArray("issuerKinds");
            foreach (var kind in kinds)
            {
                writer.WriteStringValue(CamelCase(kind.ToString()));
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Chinese);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
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

    /// <summary>Without trailing zeros, so that 1.0 and 1 are the same rubric.</summary>
    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal value) => writer.WriteNumber(name, value / 1.0000000000000000000000000000m);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
