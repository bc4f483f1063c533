using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>Writes a report's questions down for an assessor to answer.</summary>
public static class OpenQuestions
{
    /// <summary>Makes an open decision of every finding that needs review.</summary>
    /// <param name="findings">The findings of the report's assessment; those already decided ask nothing any more.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="known">Decisions that are there; what they name is not asked again.</param>
    /// <returns>The questions in the order of the findings, each as exact as it needs to be to name its finding alone; the verdict is open, the reason empty.</returns>
    public static ImmutableArray<FindingDecision> Of(ImmutableArray<Finding> findings, SourceText text, IEnumerable<ReviewDecision> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var matchers = known.OfType<FindingDecision>().Select(decision => new FindingMatcher(decision.Address, text)).ToList();
        var byRule = findings.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        return [.. findings.Where(finding => finding.NeedsReview && !matchers.Exists(matcher => matcher.Matches(finding)))
            .Select(finding => Ask(FindingAddress.Of(finding, byRule[finding.RuleId], text)))];
    }

    private static FindingDecision Ask(FindingAddress address) => new()
    {
        RuleId = address.RuleId,
        Quote = address.Quote,
        Prefix = address.Prefix,
        Suffix = address.Suffix,
        Properties = address.Properties,
        Verdict = ReviewVerdict.Open,
        Reason = string.Empty,
    };
}
