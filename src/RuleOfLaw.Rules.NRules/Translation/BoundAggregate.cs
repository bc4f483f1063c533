using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>An aggregate: what each source fact adds to it, and what comes of all together.</summary>
internal abstract class BoundAggregate(int elements) : BoundFunction<object>(elements)
{
    /// <summary>The elements that come of the source facts, which stand in order with what each adds.</summary>
    public abstract IEnumerable<object> Combine(IEnumerable<(object Fact, object Added)> sources);
}

/// <summary>Collect: one list.</summary>
internal sealed class CollectAggregate(int elements, CollectStep step) : BoundAggregate(elements)
{
    public override IEnumerable<object> Combine(IEnumerable<(object Fact, object Added)> sources) => [step.ListOf(sources.Select(source => source.Fact))];

    protected override object Evaluate(RuleStage stage, RuleMatch match, object candidate) => candidate;
}

/// <summary>GroupBy: a group for each key.</summary>
internal sealed class GroupAggregate(int elements, GroupStep step) : BoundAggregate(elements)
{
    public override IEnumerable<object> Combine(IEnumerable<(object Fact, object Added)> sources) =>
        step.GroupsOf(sources.Select(source => (source.Fact, (JoinKey)source.Added)));

    protected override object Evaluate(RuleStage stage, RuleMatch match, object candidate) => step.Key(candidate);
}

/// <summary>SelectMany: what the function gives of the match; the stage is its only source.</summary>
internal sealed class SelectManyAggregate(int elements, SelectManyStep step) : BoundAggregate(elements)
{
    public override IEnumerable<object> Combine(IEnumerable<(object Fact, object Added)> sources) => sources.SelectMany(source => (object[])source.Added);

    protected override object Evaluate(RuleStage stage, RuleMatch match, object candidate) => step.Selector(match).ToArray();
}
