using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output.Sarif;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// Writes assessments as a SARIF 2.1.0 log (OASIS Standard, with Errata 01) of one run. Assessments are written as they come and not kept; artifacts,
/// rules and tool stand behind the results, for only then are they known. The same assessments give the same bytes everywhere: no time, no machine.
/// </summary>
/// <remarks>
/// Own choices: the rules of the log are those that speak in it, by first appearance, since an assessment does not know the rule set and thirty pages
/// of help would be most of a small log; findings of the engine (ROL0xxx) are results as the others are, and a failed rule makes the invocation
/// unsuccessful; a finding that needs review is of kind <c>review</c>, whose level is <c>none</c> by §3.27.10, its severity stands in the properties;
/// scores stand in the properties of the artifacts, since SARIF has none.
/// Lines, columns and offsets are those of the text as read; of a document they are those of its text, and the place in the document is the logical location.
/// </remarks>
public static class AssessmentSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // Chinese stays readable. What HTML would need escaped is not: this is a file, not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes assessments.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="assessments">The assessments, in the order they are written.</param>
    /// <param name="language">The language of messages and help.</param>
    public static void Write(Stream stream, IEnumerable<Assessment> assessments, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(assessments);
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteRun(writer, assessments, language);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, IEnumerable<Assessment> assessments, Language language)
    {
        writer.WriteString("language", LanguageTag(language));
        writer.WriteString("columnKind", "utf16CodeUnits");

        // What SourceText takes for a line break.
        writer.WriteStartArray("newlineSequences");
        foreach (var sequence in (ReadOnlySpan<string>)["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"])
        {
            writer.WriteStringValue(sequence);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", "ruleoflaw/");
        writer.WriteEndObject();

        var rules = new SarifRules(language);
        var artifacts = new List<SarifArtifact>();
        var succeeded = true;
        writer.WriteStartArray("results");
        foreach (var assessment in assessments)
        {
            var artifact = SarifArtifact.Of(assessment, artifacts.Count, language);
            artifacts.Add(artifact);
            succeeded &= !assessment.Findings.Any(finding => ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed));
            SarifResults.Write(writer, assessment, artifact.Location, rules, language);
            writer.Flush();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("artifacts");
        foreach (var artifact in artifacts)
        {
            artifact.Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", succeeded);
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteTool(writer, rules, language);
    }

    private static void WriteTool(Utf8JsonWriter writer, SarifRules rules, Language language)
    {
        var assembly = typeof(AssessmentSarif).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "RuleOfLaw.Rules");
        writer.WriteString("version", version);
        writer.WriteString("semanticVersion", version);
        writer.WriteString("language", LanguageTag(language));
        rules.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string LanguageTag(Language language) => language == Language.English ? "en-US" : "zh-CN";
}
