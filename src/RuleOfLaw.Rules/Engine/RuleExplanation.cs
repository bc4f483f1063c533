using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>Why a rule spoke of a report, or why it did not: the evaluator's own record of a run.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Report">The report.</param>
/// <param name="Severity">The severity that holds; <see cref="Severity.None"/> when the rule is switched off and so did not run.</param>
/// <param name="Findings">What it found, each with the facts that matched.</param>
/// <param name="Failure">ROL0001 when the rule threw; null otherwise.</param>
/// <param name="Branches">Its branches with the counts of their steps.</param>
public sealed record RuleExplanation(
    RuleDescriptor Descriptor,
    AnnualReport Report,
    Severity Severity,
    ImmutableArray<Finding> Findings,
    Finding? Failure,
    ImmutableArray<BranchExplanation> Branches)
{
    internal static RuleExplanation Of(RuleSet rules, string ruleId, AnnualReport report, RuleSettings settings, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleId);
        var definition = rules.Rules.FirstOrDefault(rule => rule.Descriptors.Any(IsAsked))
            ?? throw new ArgumentException($"No rule has the ID \"{ruleId}\".", nameof(ruleId));
        var descriptor = definition.Descriptors.First(IsAsked);
        var run = new RuleEvaluator(rules).Trace(report, settings, cancellationToken);
        return new RuleExplanation(
            descriptor,
            report,
            settings.GetSeverity(descriptor),
            [.. run.Findings.Where(finding => ReferenceEquals(finding.Descriptor, descriptor)).OrderBy(finding => finding.Span.Start)],
            run.Findings.FirstOrDefault(finding => ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed) && (finding.GetProperty("rule") as string)?.Contains(descriptor.Id, StringComparison.Ordinal) == true),
            [.. definition.Branches.Where(branch => branch.Descriptor is null || IsAsked(branch.Descriptor)).Select(branch => Explain(branch, run))]);

        bool IsAsked(RuleDescriptor one) => string.Equals(one.Id, ruleId, StringComparison.OrdinalIgnoreCase);
    }

    private static BranchExplanation Explain(RuleBranch branch, Evaluation run) =>
        new(branch.Descriptor, [.. branch.Steps.Select(step => new StepExplanation(step, step.Reads is null ? null : run.Facts(step).Length, run.CountOf(step)))]);
}
