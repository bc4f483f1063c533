using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>A report's findings with their numbers and the names of their places on the page.</summary>
internal sealed class NumberedFindings
{
    private readonly Dictionary<Finding, string> _cards = new(ReferenceEqualityComparer.Instance);
    private readonly string _prefix;

    public NumberedFindings(Assessment assessment, int report)
    {
        _prefix = string.Create(CultureInfo.InvariantCulture, $"r{report}");
        Text = assessment.Report.Text;
        All = [.. assessment.Findings.Select((finding, i) => new NumberedFinding(i + 1, finding, TextMarks.Fit(Text, finding.Span)))];
        foreach (var one in All)
        {
            _cards.Add(one.Finding, CardId(one));
        }

        for (var i = 0; i < assessment.Suppressed.Length; i++)
        {
            _cards.TryAdd(assessment.Suppressed[i].Finding, SuppressedId(i));
        }

        for (var i = 0; i < assessment.Reviewed.Length; i++)
        {
            _cards.TryAdd(assessment.Reviewed[i].Finding, ReviewedId(i));
        }
    }

    public SourceText Text { get; }

    /// <summary>By position.</summary>
    public ImmutableArray<NumberedFinding> All { get; }

    public string Id(string part) => $"{_prefix}-{part}";

    public string CardId(NumberedFinding one) => Id(string.Create(CultureInfo.InvariantCulture, $"f{one.Number}"));

    public string MarkId(NumberedFinding one) => Id(string.Create(CultureInfo.InvariantCulture, $"m{one.Number}"));

    public string SuppressedId(int index) => Id(string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"));

    public string ReviewedId(int index) => Id(string.Create(CultureInfo.InvariantCulture, $"v{index + 1}"));

    public string LineId(int line) => Id(string.Create(CultureInfo.InvariantCulture, $"l{line + 1}"));

    /// <summary>Where a line of the ledger is told of at length: the finding that cost the points, or the line of the text; null when there is neither.</summary>
    public string? TargetOf(LedgerEntry entry) => entry.Finding is { } finding && _cards.TryGetValue(finding, out var card) ? card
        : entry.Span is { } span && AssessmentText.Holds(Text, span) ? LineId(Text.GetLinePosition(span.Start).Line)
        : null;
}
