using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Tests.Corpus;

/// <summary>The findings of every rule against the gold corpus: none missed at its place, none false.</summary>
public sealed class CorpusRuleTests
{
    [CorpusFact]
    public void The_model_report_gets_its_gold_findings_and_no_others() =>
        Assert.Empty(Differences(GoldCorpus.Reports.Single(report => string.Equals(report.Name, "model-report-2023", StringComparison.Ordinal))));

    [CorpusFact]
    public void Every_gold_report_gets_its_gold_findings_and_no_others() => Assert.Empty(GoldCorpus.Reports.SelectMany(Differences));

    /// <summary>Gold rows of rules that exist without a finding, and findings that no gold row explains; an optional row explains, but is not asked for.</summary>
    private static List<string> Differences(GoldReport report)
    {
        var assessor = ReportAssessor.Create();
        var known = assessor.Rules.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var left = assessor.Assess(report.Text).Findings.Where(finding => finding.Descriptor.Category is not (RuleCategory.Engine or RuleCategory.Comparison)).ToList();
        var differences = new List<string>();
        var gold = report.Findings("findings").Where(row => known.Contains(row.Rule)).ToList();
        foreach (var row in gold)
        {
            var hit = left.Find(finding => Explains(row, finding));
            if (hit is null)
            {
                differences.Add($"{report.Name}: missed {row.Rule} at {row.Span} {string.Join(' ', row.Properties)}");
            }
            else
            {
                left.Remove(hit);
            }
        }

        var optional = report.Findings("optional").Concat(gold).ToList();
        differences.AddRange(left.Where(finding => !optional.Exists(row => Explains(row, finding))).Select(finding => $"{report.Name}: false {finding}"));
        return differences;
    }

    private static bool Explains(GoldFinding row, Finding finding) =>
        string.Equals(row.Rule, finding.RuleId, StringComparison.Ordinal)
        && (row.Span is null || row.Span.Value.OverlapsWith(finding.Span))
        && row.Properties.All(property => string.Equals(property.Value, finding.GetProperty(property.Key)?.ToString()?.ToLowerInvariant(), StringComparison.Ordinal));
}
