using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>
/// Names the findings of one report so that the same finding is known again after edits elsewhere in it: by rule, quoted text without blanks, a few
/// characters of the same line around it, and a number among equals. No offset, no line, no file name.
/// </summary>
internal sealed class FindingFingerprints(SourceText text)
{
    /// <summary>The key in SARIF's partialFingerprints; a change of what goes in changes the version.</summary>
    public const string Key = "findingText/v1";

    private const int LongestQuote = 60;
    private const int Context = 8;

    /// <summary>How far the context is looked for, blanks included; bounds the work where a whole report is one line.</summary>
    private const int Window = 64;
    private const int HashBytes = 16;

    /// <summary>Properties by which a rule speaks more than once of one place; what other properties say may change with other parts of the report.</summary>
    private static readonly string[] Identity = ["content", "duty", "topic"];

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding, which must be asked for in the findings' order.</summary>
    public string Next(Finding finding)
    {
        var name = Describe(finding);
        var ordinal = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)}:{ordinal}");
    }

    private string Describe(Finding finding)
    {
        var parts = new StringBuilder(finding.RuleId);
        foreach (var name in Identity)
        {
            parts.Append('\n').Append(finding.GetProperty(name)?.ToString());
        }

        var span = finding.Span;
        if (span.IsEmpty || !SarifRegion.Exists(text, span))
        {
            return parts.ToString();
        }

        // The span's first line, cut where it is long: a finding about a chapter is known by how the chapter begins.
        var line = text.GetLine(text.GetLinePosition(span.Start).Line);
        var start = Math.Min(span.Start, line.End);
        var end = Math.Clamp(span.End, start, Math.Min(line.End, start + LongestQuote));
        parts.Append('\n').Append(WithoutBlanks(start, end));
        var before = WithoutBlanks(Math.Max(line.Start, start - Window), start);
        var after = WithoutBlanks(end, Math.Min(line.End, end + Window));
        return parts.Append('\n').Append(before.AsSpan(Math.Max(0, before.Length - Context))).Append('\n').Append(after.AsSpan(0, Math.Min(after.Length, Context))).ToString();
    }

    private string WithoutBlanks(int start, int end) => string.Concat(text.ToString(TextSpan.FromBounds(start, end)).Where(c => !char.IsWhiteSpace(c)));
}
