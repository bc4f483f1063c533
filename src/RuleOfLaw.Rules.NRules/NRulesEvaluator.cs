using System.Collections.Immutable;
using NRules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Translation;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.NRules;

/// <summary>
/// The evaluator on NRules: the same definitions, translated to its rule model, and the same findings as of the built-in evaluator. The network is
/// compiled once, each report has a session of its own, and any number of threads may evaluate at the same time.
/// </summary>
public sealed class NRulesEvaluator : IRuleEvaluator
{
    private readonly RuleSet _rules;
    private readonly int _stages;
    private readonly ImmutableArray<FactSource> _sources;
    private readonly Lazy<ISessionFactory> _factory;

    /// <summary>Creates an evaluator. The rules are compiled by <see cref="WarmUp"/>, or else with the first report.</summary>
    /// <param name="rules">The composed rules.</param>
    public NRulesEvaluator(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
        _stages = RuleTranslator.StagesOf(rules).Append(0).Max() + 1;
        var read = rules.Rules.SelectMany(rule => rule.Branches).SelectMany(branch => branch.Reads).Distinct().ToList();
        _sources = [.. rules.Sources.Where(source => read.Exists(type => type.IsAssignableFrom(source.FactType)))];
        _factory = new Lazy<ISessionFactory>(() => new RuleCompiler().ForReportRules().Compile(RuleTranslator.Translate(rules)));
    }

    /// <summary>The compiled network: its schema can be looked at, and its events tell of all sessions.</summary>
    public ISessionFactory SessionFactory => _factory.Value;

    /// <summary>Compiles the rules and runs them once over an empty report, so that no request waits for it. Call it when the application starts.</summary>
    public void WarmUp() => Evaluate(new AnnualReport { Header = new ReportHeader() }, RuleSettings.Default);

    /// <inheritdoc/>
    public ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        cancellationToken.ThrowIfCancellationRequested();
        var failures = new SortedDictionary<int, RuleFailure>();
        while (true)
        {
            var run = new ReportRun(SessionFactory, settings, failures, cancellationToken);
            if (run.Complete(_sources.SelectMany(source => source.GetFacts(report, settings)), _stages))
            {
                return run.Findings(_rules);
            }
        }
    }
}
