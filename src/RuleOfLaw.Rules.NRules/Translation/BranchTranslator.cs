using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>Translates one branch, step by step.</summary>
internal sealed class BranchTranslator
{
    private readonly TranslatedBranch _branch;
    private readonly ImmutableArray<Type> _yielded;
    private readonly RuleBuilder _rule = new();
    private readonly GroupBuilder _patterns;
    private readonly List<Declaration> _match = []; // the stage, then the elements
    private PatternBuilder? _last; // the pattern of the last element, while a condition may still be put to it

    public BranchTranslator(TranslatedBranch branch, ImmutableArray<Type> yielded)
    {
        (_branch, _yielded) = (branch, yielded);
        _patterns = _rule.LeftHandSide();
    }

    private int Elements => _match.Count - 1;

    public IRuleDefinition Translate()
    {
        var name = _branch.Rule.Rule.GetType().FullName!;
        _rule.Name(_branch.Rule.Branches.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}/{_branch.BranchIndex + 1}"));
        _rule.Description(_branch.Branch.Descriptor is { } descriptor ? $"{descriptor.Id} {descriptor.Title}" : $"→ {_branch.Branch.Yields!.Name}");
        _rule.Properties([_branch.ToProperty()]);

        var stage = _patterns.Pattern(typeof(RuleStage), "stage");
        stage.Condition(new StageCondition(_branch).ToExpression(stage.Declaration));
        _match.Add(stage.Declaration);
        foreach (var step in _branch.Branch.Steps)
        {
            Add(step);
        }

        return _rule.Build();
    }

    private void Add(RuleStep step)
    {
        switch (step)
        {
            case FactStep fact:
                var pattern = _patterns.Pattern(fact.Reads!, NameOf(step));
                AddConditions(pattern, fact.Filter, fact.Left, fact.Right);
                AddElement(pattern);
                break;
            case WhereStep where:
                AddWhere(where);
                break;
            case ExistenceStep existence:
                var wanted = existence.Kind == RuleStepKind.Exists
                    ? _patterns.Exists().Pattern(existence.Reads!, NameOf(step))
                    : _patterns.Not().Pattern(existence.Reads!, NameOf(step));
                AddConditions(wanted, existence.Filter, existence.Left, existence.Right);
                _last = null;
                break;
            case CollectStep collect:
                AddAggregate(step, collect.Reads!, new CollectAggregate(Elements, collect), source => AddConditions(source, collect.Filter, collect.Left, collect.Right));
                break;
            case GroupStep group:
                AddAggregate(step, group.Reads!, new GroupAggregate(Elements, group), source => AddConditions(source, filter: null, left: null, right: null));
                break;
            case SelectManyStep many:
                AddAggregate(step, typeof(RuleStage), new SelectManyAggregate(Elements, many), source => source.Condition(Guard(source, static _ => true)));
                break;
            case ReportStep report:
                _rule.RightHandSide().Action(new ReportAction(_branch, report).ToExpression(_match));
                break;
            case YieldStep yield:
                _rule.RightHandSide().Action(new YieldAction(_branch, yield, _yielded.IndexOf(yield.FactType)).ToExpression(_match));
                break;
            default:
                throw new NotSupportedException($"{step.Kind} has no translation.");
        }
    }

    private void AddWhere(WhereStep where)
    {
        if (_last is not null)
        {
            _last.Condition(new MatchCondition(Elements - 1, where.Condition).ToExpression(_match.SkipLast(1), _last.Declaration));
            return;
        }

        var guard = _patterns.Exists().Pattern(typeof(RuleStage), NameOf(where));
        guard.Condition(Guard(guard, where.Condition));
    }

    private void AddAggregate(RuleStep step, Type sourceType, BoundAggregate aggregate, Action<PatternBuilder> addConditions)
    {
        var pattern = _patterns.Pattern(typeof(MatchElement), NameOf(step));
        var builder = pattern.Aggregate();
        var source = builder.Pattern(sourceType, $"{NameOf(step)}Source");
        addConditions(source);
        builder.Aggregator(
            $"Report{step.Kind}",
            [new(BoundAggregatorFactory.ExpressionName, aggregate.ToExpression(_match, source.Declaration))],
            typeof(BoundAggregatorFactory));
        AddElement(pattern);
    }

    private void AddElement(PatternBuilder pattern)
    {
        _match.Add(pattern.Declaration);
        _last = pattern;
    }

    /// <summary>What is asked of a candidate: its key first, which stands for a filter too where there are both.</summary>
    private void AddConditions(PatternBuilder pattern, Func<object, bool>? filter, Func<RuleMatch, JoinKey>? left, Func<object, JoinKey>? right)
    {
        if (pattern.Declaration.Type.IsAssignableFrom(typeof(ReportedFinding)))
        {
            AddFilter(static fact => fact is not (RuleStage or ReportedFinding)); // they are facts to NRules, not to a definition
        }

        if (left is not null)
        {
            pattern.Condition(new KeyCondition(Elements, left, right!).ToExpression(_match, pattern.Declaration));
        }
        else if (filter is not null)
        {
            AddFilter(filter);
        }

        void AddFilter(Func<object, bool> one) => pattern.Condition(new FilterCondition(Elements, one).ToExpression(_match, pattern.Declaration));
    }

    private LambdaExpression Guard(PatternBuilder pattern, Func<RuleMatch, bool> condition) =>
        new GuardCondition(Elements, condition).ToExpression(_match, pattern.Declaration);

    private static string NameOf(RuleStep step) => string.Create(CultureInfo.InvariantCulture, $"{step.Kind}{step.Index + 1}");
}
