using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// The port between rules and engine. An implementation is made for one <see cref="RuleSet"/>, is thread-safe, and must give the same
/// findings as any other: ordered by position, then ID; a rule that throws costs only itself (ROL0001).
/// </summary>
public interface IRuleEvaluator
{
    /// <summary>Runs all rules over a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="settings">Severities and options.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The findings in order.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped; there is no half result.</exception>
    ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings, CancellationToken cancellationToken = default);
}
