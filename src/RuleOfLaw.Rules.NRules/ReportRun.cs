using System.Collections.Immutable;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;
using RuleOfLaw.Rules.NRules.Translation;
using RuleSet = RuleOfLaw.Rules.Engine.RuleSet;

namespace RuleOfLaw.Rules.NRules;

/// <summary>One session over one report: stage after stage, with what a rule throws kept apart from the others.</summary>
internal sealed class ReportRun
{
    private readonly ISession _session;
    private readonly ReportMemory _memory;
    private readonly SortedDictionary<int, RuleFailure> _failures;
    private readonly CancellationToken _cancellationToken;
    private bool _isVoid; // a rule threw that derives facts, which others may have read

    /// <summary>Opens the session.</summary>
    /// <param name="factory">Makes the session.</param>
    /// <param name="settings">Severities and options.</param>
    /// <param name="failures">The rules that are known to throw in this report, by position; those that throw in this run are added.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public ReportRun(ISessionFactory factory, RuleSettings settings, SortedDictionary<int, RuleFailure> failures, CancellationToken cancellationToken)
    {
        _memory = new ReportMemory(settings, cancellationToken) { Failed = [.. failures.Keys] };
        (_failures, _cancellationToken) = (failures, cancellationToken);
        _session = factory.CreateSession();
        _session.Events.LhsExpressionFailedEvent += OnConditionFailed;
        _session.Events.RhsExpressionFailedEvent += OnActionFailed;
    }

    /// <summary>Runs all stages.</summary>
    /// <returns>False when a rule threw that others may depend on: its facts are in the session, so the report is to be run anew without it.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public bool Complete(IEnumerable<object> facts, int stages)
    {
        try
        {
            _session.InsertAll(facts.Where(_memory.Add));
            for (var stage = 0; stage < stages && !_isVoid; stage++)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                _session.Insert(new RuleStage(_memory, stage));
                _session.Fire(_cancellationToken);
                _memory.Settle();
            }
        }
        catch (RuleExecutionException) when (_cancellationToken.IsCancellationRequested)
        {
            // What stopped the run is thrown below, as itself.
        }

        _cancellationToken.ThrowIfCancellationRequested();
        return !_isVoid;
    }

    /// <summary>The findings in order, with ROL0001 for each rule that threw.</summary>
    public ImmutableArray<Finding> Findings(RuleSet rules)
    {
        var found = _session.Query<ReportedFinding>().AsEnumerable().Where(one => !_failures.ContainsKey(one.Order.Rule)).Select(one => (one.Order, one.Finding));
        var failed = _failures.Values.Select(failure => (failure.Order, FindingMaker.Failure(rules.Rules[failure.Order.Rule], failure.Exception)));
        return RuleEvaluator.Order([.. found.Concat(failed).OrderBy(one => one.Order, MatchOrder.Comparer).Select(one => one.Item2)]);
    }

    private void OnConditionFailed(object? sender, LhsExpressionErrorEventArgs e) =>
        e.IsHandled = Take(e.Exception!, TranslatedBranch.Of(e.Rules.First()), e.Facts);

    private void OnActionFailed(object? sender, RhsExpressionErrorEventArgs e) =>
        e.IsHandled = Take(e.Exception!, TranslatedBranch.Of(e.Match.Rule), e.Match.Facts);

    /// <summary>Keeps what a rule threw: of several exceptions the one that the built-in evaluator would have met first.</summary>
    private bool Take(Exception exception, TranslatedBranch? branch, IEnumerable<IFact> facts)
    {
        if (branch is null || (exception is OperationCanceledException && _cancellationToken.IsCancellationRequested))
        {
            return false;
        }

        var elements = facts.Select(fact => fact.Value).OfType<object>().Where(element => element is not RuleStage);
        var failure = new RuleFailure(branch.OrderOf(_memory.OrdinalsOf(elements)), exception);
        if (!_failures.TryGetValue(branch.RuleIndex, out var known) || MatchOrder.Comparer.Compare(failure.Order, known.Order) < 0)
        {
            _failures[branch.RuleIndex] = failure;
        }

        _isVoid |= branch.Rule.Branches.Any(one => one.Yields is not null);
        return true;
    }
}
