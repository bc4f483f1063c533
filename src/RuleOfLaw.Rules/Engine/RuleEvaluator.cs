using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Telemetry;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// The built-in evaluator: rules in the order of the facts they read and yield, facts in arrays by type, joins by hashed key, no code
/// generated at run time (so native AOT works), the same result in every run.
/// </summary>
/// <param name="rules">The composed rules.</param>
public sealed class RuleEvaluator(RuleSet rules) : IRuleEvaluator
{
    /// <inheritdoc/>
    public ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings, CancellationToken cancellationToken = default) =>
        Evaluate(report, settings, timer: null, cancellationToken);

    /// <summary>The same, with the time of each rule taken where a timer is given.</summary>
    internal ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings, RuleTimer? timer, CancellationToken cancellationToken) =>
        Order(Run(report, settings, counts: null, timer, cancellationToken).Findings);

    /// <summary>Runs all rules, counts how many matches each step let pass, and gives the run to be looked at.</summary>
    internal Evaluation Trace(AnnualReport report, RuleSettings settings, CancellationToken cancellationToken) =>
        Run(report, settings, new int[rules.StepCount], timer: null, cancellationToken);

    private Evaluation Run(AnnualReport report, RuleSettings settings, int[]? counts, RuleTimer? timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        var evaluation = new Evaluation(rules, report, settings, counts, cancellationToken);
        foreach (var rule in rules.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            timer?.Start();
            evaluation.Run(rule);
            timer?.Stop(Evaluation.NameOf(rule));
        }

        return evaluation;
    }

    /// <summary>By position, then ID; findings of one rule at one place stay in the order the rule made them.</summary>
    internal static ImmutableArray<Finding> Order(List<Finding> findings)
    {
        var keys = new (int Start, string Id, int Index)[findings.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (findings[i].Span.Start, findings[i].RuleId, i);
        }

        Array.Sort(keys, static (a, b) =>
        {
            var byStart = a.Start.CompareTo(b.Start);
            if (byStart != 0)
            {
                return byStart;
            }

            var byId = string.CompareOrdinal(a.Id, b.Id);
            return byId != 0 ? byId : a.Index.CompareTo(b.Index);
        });
        var ordered = ImmutableArray.CreateBuilder<Finding>(keys.Length);
        foreach (var key in keys)
        {
            ordered.Add(findings[key.Index]);
        }

        return ordered.MoveToImmutable();
    }
}
