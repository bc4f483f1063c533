using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>What the run keeps of a report until its results are written: names and numbers, not the report itself.</summary>
internal sealed class SarifArtifact
{
    private readonly List<KeyValuePair<string, string?>> _texts = [];
    private readonly List<KeyValuePair<string, string?>> _manifest = [];
    private readonly List<KeyValuePair<string, decimal>> _score = [];
    private string? _grade;
    private string? _encoding;
    private (int Length, string Hash)? _bytes;
    private int? _year;

    private SarifArtifact(SarifLocation location) => Location = location;

    public SarifLocation Location { get; }

    public static SarifArtifact Of(Assessment assessment, int index, Language language)
    {
        var text = assessment.Report.Text;
        var header = assessment.Report.Header;
        var artifact = new SarifArtifact(SarifLocation.Of(text.Path, index)) { _encoding = text.Encoding?.WebName, _bytes = BytesOf(text), _year = header.Year };
        artifact._texts.Add(new("title", header.Title));
        artifact._texts.Add(new("issuer", header.Issuer));
        artifact._texts.Add(new("issuerKind", header.IssuerKind.ToString()));
        artifact._texts.Add(new("publishedOn", header.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        artifact.TakeManifest(assessment.Manifest);
        artifact.TakeScore(assessment.Score, language);
        return artifact;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Location.Write(writer, "location");
        writer.WriteStartArray("roles");
        writer.WriteStringValue("analysisTarget");
        writer.WriteEndArray();
        if (_encoding is not null)
        {
            writer.WriteString("encoding", _encoding);
        }

        if (_bytes is var (length, hash))
        {
            writer.WriteNumber("length", length);
            writer.WriteStartObject("hashes");
            writer.WriteString("sha-256", hash);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("properties");
        WriteTexts(writer, _texts);
        if (_year is { } year)
        {
            writer.WriteNumber("year", year);
        }

        WriteScore(writer);
        writer.WriteStartObject("manifest");
        WriteTexts(writer, _manifest);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void TakeManifest(AssessmentManifest manifest)
    {
        _manifest.Add(new("library", manifest.Library));
        _manifest.Add(new("rules", string.Join(", ", manifest.Rules)));
        _manifest.Add(new("rubric", manifest.Rubric));
        _manifest.Add(new("rubricDigest", manifest.RubricDigest));
        _manifest.Add(new("text", manifest.Text));
        _manifest.Add(new("configuration", manifest.Configuration));
        _manifest.Add(new("suppressions", manifest.Suppressions));
        _manifest.Add(new("decisions", manifest.Decisions));
        _manifest.Add(new("asOf", manifest.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private void TakeScore(ScoreCard score, Language language)
    {
        _grade = score.Grade?.Title.In(language);
        _score.Add(new("value", AssessmentJson.Round(score.Value)));
        _score.Add(new("low", AssessmentJson.Round(score.Low)));
        _score.Add(new("high", AssessmentJson.Round(score.High)));
        _score.Add(new("points", AssessmentJson.Round(score.Points)));
        _score.Add(new("decidedPercent", AssessmentJson.Round(score.Decided * 100)));
        _score.Add(new("openQuestions", score.OpenQuestions));
    }

    private static void WriteTexts(Utf8JsonWriter writer, List<KeyValuePair<string, string?>> texts)
    {
        foreach (var (name, value) in texts.Where(pair => pair.Value is not null))
        {
            writer.WriteString(name, value);
        }
    }

    private void WriteScore(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("score");
        foreach (var (name, value) in _score)
        {
            writer.WriteNumber(name, value);
        }

        writer.WriteString("grade", _grade);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Length and digest of the file, got back by encoding its text; null where that need not give the file's bytes again: for documents, and for
    /// GB18030, which can write a character in two ways.
    /// </summary>
    private static (int Length, string Hash)? BytesOf(SourceText text)
    {
        if (!text.Origins.IsEmpty || text.Encoding is not (UTF8Encoding or UnicodeEncoding))
        {
            return null;
        }

        byte[] bytes = [.. text.Encoding.GetPreamble(), .. text.Encoding.GetBytes(text.ToString())];
        return (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
