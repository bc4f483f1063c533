using NRules.Aggregators;
using NRules.RuleModel;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>Makes the aggregators of a step. NRules creates one factory for each aggregate of a rule.</summary>
internal sealed class BoundAggregatorFactory : IAggregatorFactory
{
    /// <summary>Name of the expression that tells what a source fact adds.</summary>
    public const string ExpressionName = "Added";

    private BoundAggregate? _aggregate;
    private IAggregateExpression? _added;

    public void Compile(AggregateElement element, IReadOnlyCollection<IAggregateExpression> compiledExpressions)
    {
        _aggregate = (BoundAggregate)IBound.Of(element.Expressions[ExpressionName].Expression)!;
        _added = compiledExpressions.FindSingle(ExpressionName);
    }

    public IAggregator Create(AggregationContext context) => new Aggregator(_aggregate!, _added!);

    /// <summary>The aggregate of one match. NRules hands on changes; the elements are made anew from all sources, in the order of the facts.</summary>
    private sealed class Aggregator(BoundAggregate aggregate, IAggregateExpression added) : IAggregator
    {
        private readonly Dictionary<IFact, object> _sources = [];
        private MatchElement[] _elements = [];

        public IReadOnlyCollection<AggregationResult> Add(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts)
        {
            foreach (var fact in facts)
            {
                _sources[fact] = added.Invoke(context, tuple, fact);
            }

            return Renew(tuple);
        }

        public IReadOnlyCollection<AggregationResult> Modify(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts) => Add(context, tuple, facts);

        public IReadOnlyCollection<AggregationResult> Remove(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts)
        {
            foreach (var fact in facts)
            {
                _sources.Remove(fact);
            }

            return Renew(tuple);
        }

        private AggregationResult[] Renew(ITuple tuple)
        {
            var memory = Matches.StageOf(tuple).Memory;
            var removed = _elements.Select(AggregationResult.Removed);
            var sources = _sources.OrderBy(source => source.Key.Value is RuleStage ? 0 : memory.OrdinalOf(source.Key.Value!)).Select(source => (source.Key.Value!, source.Value));
            _elements = [.. aggregate.Combine(sources).Select((value, i) => new MatchElement(value, i))];
            return [.. removed, .. _elements.Select(element => AggregationResult.Added(element, _sources.Keys))];
        }
    }
}
