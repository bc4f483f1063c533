using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

/// <summary>
/// The rules of <see cref="LimitRules"/> as a careful programmer writes them who has no engine: loops over the typed report, a dictionary
/// where one pays. A test keeps their findings equal to the engine's, so the two times can be compared.
/// </summary>
internal static partial class PlainLoops
{
    public static ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings)
    {
        var findings = new FindingList(settings);
        FindMissingContents(report, findings);
        FindEmptyChapters(report, findings);
        FindThinContents(report, findings);
        FindYearConflicts(report, findings);
        FindStaleFigures(report, findings);
        FindEnumerationMismatches(report, findings);
        FindSumMismatches(report, findings);
        FindItemsWithoutEvidence(report, findings);
        FindBlankFigures(report, findings);
        FindOutliers(report, findings);
        FindTopicsNotCovered(report, findings);
        FindWeakTargeting(report, findings);
        FindProblemsWithoutCauses(report, findings);
        FindDutyFaults(report, findings);
        FindUnansweredProblems(report, findings);
        FindSharedMeasures(report, findings);
        FindMisquotedLaws(report, findings);
        FindWrongIssuerWords(report, findings);
        return findings.InOrder();
    }

    private static TextSpan HeadingOf(ReportContent content) => content.Item?.HeadingSpan ?? content.Span;

    private static bool ContainsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
