using System.Globalization;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>Writes a report's findings, the suppressed among them, as SARIF's results.</summary>
internal sealed class SarifResults
{
    private static readonly LocalizedText Related = new("相关位置", "related place");
    private static readonly LocalizedText Evidence = new("判断所依据的文字", "the text it stands on");
    private static readonly LocalizedText SafeFix = new("修正", "Fix");
    private static readonly LocalizedText UnsafeFix = new("修正（需核对）", "Fix (to be checked)");

    private readonly Utf8JsonWriter _writer;
    private readonly SourceText _text;
    private readonly SarifLocation _location;
    private readonly SarifRules _rules;
    private readonly Language _language;
    private readonly FindingFingerprints _fingerprints;

    private SarifResults(Utf8JsonWriter writer, SourceText text, SarifLocation location, SarifRules rules, Language language)
    {
        _writer = writer;
        _text = text;
        _location = location;
        _rules = rules;
        _language = language;
        _fingerprints = new FindingFingerprints(text);
    }

    public static void Write(Utf8JsonWriter writer, Assessment assessment, SarifLocation location, SarifRules rules, Language language)
    {
        var results = new SarifResults(writer, assessment.Report.Text, location, rules, language);

        // In one order whether shown or not, so that a decision changes no other finding's fingerprint.
        IEnumerable<(Finding Finding, SarifDecision? Decision)> all =
        [
            .. assessment.Findings.Select(finding => (finding, SarifDecision.Confirming(finding, assessment.Reviewed))),
            .. assessment.Suppressed.Select(one => (one.Finding, SarifDecision.Of(one.Suppression))),
            .. assessment.Reviewed.Where(one => one.Decision.Verdict == ReviewVerdict.Rejected).Select(one => (one.Finding, SarifDecision.Of(one.Decision))),
        ];
        var ordered = all.OrderBy(pair => pair.Finding.Span.Start).ThenBy(pair => pair.Finding.RuleId, StringComparer.Ordinal).ThenBy(pair => pair.Finding.Span.Length);
        foreach (var (finding, decision) in ordered)
        {
            results.WriteResult(finding, decision);
        }
    }

    private void WriteResult(Finding finding, SarifDecision? decision)
    {
        _writer.WriteStartObject();
        _writer.WriteString("ruleId", finding.RuleId);
        _writer.WriteNumber("ruleIndex", _rules.IndexOf(finding.Descriptor));
        _writer.WriteString("kind", finding.NeedsReview ? "review" : "fail");
        _writer.WriteString("level", finding.NeedsReview ? "none" : SarifRules.LevelOf(finding.Severity));
        SarifMessage.Write(_writer, "message", finding.GetMessage(_language));
        _writer.WriteStartArray("locations");
        WriteLocation(finding.Span, id: null, message: null);
        _writer.WriteEndArray();
        WriteRelated(finding);
        _writer.WriteStartObject("partialFingerprints");
        _writer.WriteString(FindingFingerprints.Key, _fingerprints.Next(finding));
        _writer.WriteEndObject();
        WriteFix(finding.Fix);
        WriteSuppression(decision);
        WriteProperties(finding, decision);
        _writer.WriteEndObject();
    }

    private void WriteLocation(TextSpan span, int? id, LocalizedText? message)
    {
        _writer.WriteStartObject();
        if (id is { } number)
        {
            _writer.WriteNumber("id", number);
        }

        _writer.WriteStartObject("physicalLocation");
        _location.Write(_writer);
        if (SarifRegion.Exists(_text, span))
        {
            SarifRegion.Write(_writer, "region", _text, span, withSnippet: id is null);
        }

        _writer.WriteEndObject();
        WriteLogicalLocations(span);
        if (message is not null)
        {
            SarifMessage.Write(_writer, "message", message.In(_language));
        }

        _writer.WriteEndObject();
    }

    private void WriteLogicalLocations(TextSpan span)
    {
        var places = _text.GetOrigins(span).Select(origin => origin.Place).Distinct(StringComparer.Ordinal).ToList();
        if (places.Count == 0)
        {
            return;
        }

        _writer.WriteStartArray("logicalLocations");
        foreach (var place in places)
        {
            _writer.WriteStartObject();
            _writer.WriteString("fullyQualifiedName", place);
            _writer.WriteString("kind", "element");
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    /// <summary>The other places of the finding, then the facts it was drawn from, each place once.</summary>
    private void WriteRelated(Finding finding)
    {
        var written = new HashSet<TextSpan> { finding.Span };
        var places = finding.Related.Select(span => (Span: span, Message: Related)).Concat(finding.Evidence.Select(span => (Span: span, Message: Evidence)))
            .Where(place => !place.Span.IsEmpty && SarifRegion.Exists(_text, place.Span) && written.Add(place.Span)).ToList();
        if (places.Count == 0)
        {
            return;
        }

        _writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < places.Count; i++)
        {
            WriteLocation(places[i].Span, i + 1, places[i].Message);
        }

        _writer.WriteEndArray();
    }

    /// <summary>Not for a text that was read from a document: its offsets are not the file's, and a tool that applied them would break it.</summary>
    private void WriteFix(TextFix? fix)
    {
        if (fix is null || fix.Edits.IsEmpty || !_text.Origins.IsEmpty || !fix.Edits.All(edit => SarifRegion.Exists(_text, edit.Span)))
        {
            return;
        }

        _writer.WriteStartArray("fixes");
        _writer.WriteStartObject();
        SarifMessage.Write(_writer, "description", (fix.IsSafe ? SafeFix : UnsafeFix).In(_language));
        _writer.WriteStartArray("artifactChanges");
        _writer.WriteStartObject();
        _location.Write(_writer);
        _writer.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            _writer.WriteStartObject();
            SarifRegion.Write(_writer, "deletedRegion", _text, edit.Span, withSnippet: false);
            if (edit.NewText.Length > 0)
            {
                _writer.WriteStartObject("insertedContent");
                _writer.WriteString("text", edit.NewText);
                _writer.WriteEndObject();
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteStartObject("properties");
        _writer.WriteBoolean("safe", fix.IsSafe);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    /// <summary>Written for every result, empty where it is not suppressed: either all results of a run have it or none (§3.27.23).</summary>
    private void WriteSuppression(SarifDecision? decision)
    {
        _writer.WriteStartArray("suppressions");
        if (decision is { IsSuppression: true })
        {
            _writer.WriteStartObject();
            _writer.WriteString("kind", "external");
            _writer.WriteString("status", "accepted");
            _writer.WriteString("justification", decision.Reason);
            _writer.WriteStartObject("properties");
            decision.WriteDetails(_writer);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteProperties(Finding finding, SarifDecision? decision)
    {
        _writer.WriteStartObject("properties");
        _writer.WriteString("severity", finding.Severity.ToString());
        if (!finding.Properties.IsEmpty)
        {
            _writer.WriteStartObject("details");
            foreach (var (name, value) in finding.Properties)
            {
                WriteValue(name, value);
            }

            _writer.WriteEndObject();
        }

        if (decision is { IsSuppression: false })
        {
            _writer.WriteStartObject("review");
            _writer.WriteString("reason", decision.Reason);
            decision.WriteDetails(_writer);
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void WriteValue(string name, object value)
    {
        switch (value)
        {
            case bool flag:
                _writer.WriteBoolean(name, flag);
                break;
            case int number:
                _writer.WriteNumber(name, number);
                break;
            case decimal number:
                _writer.WriteNumber(name, number);
                break;
            default:
                _writer.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
