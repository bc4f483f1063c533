using System.Globalization;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>What somebody decided about a result. A suppression, and a review that rejects the finding, suppress it; a review that confirms it is told.</summary>
internal sealed record SarifDecision(bool IsSuppression, string Kind, string Reason, string? Author, DateOnly? Date, DateOnly? Expires = null)
{
    public static SarifDecision Of(Suppression suppression) =>
        new(IsSuppression: true, suppression.KindId, suppression.Justification, suppression.Author, suppression.Date, suppression.Expires);

    public static SarifDecision Of(FindingDecision decision) =>
        new(decision.Verdict == ReviewVerdict.Rejected, ReviewFile.IdOf(decision.Verdict), decision.Reason, decision.Author, decision.Date);

    /// <summary>The review that confirmed a finding; null without one. What was a question then stands among the findings as a copy that is none.</summary>
    public static SarifDecision? Confirming(Finding finding, IEnumerable<ReviewedFinding> reviewed)
    {
        foreach (var (original, decision) in reviewed)
        {
            if (decision.Verdict == ReviewVerdict.Confirmed && string.Equals(original.RuleId, finding.RuleId, StringComparison.Ordinal) && original.Span == finding.Span && original.Properties.SequenceEqual(finding.Properties))
            {
                return Of(decision);
            }
        }

        return null;
    }

    public void WriteDetails(Utf8JsonWriter writer)
    {
        writer.WriteString("kind", Kind);
        WriteIfAny(writer, "author", Author);
        WriteIfAny(writer, "date", Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteIfAny(writer, "expires", Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
