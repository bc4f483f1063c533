using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>Turns a definition's typed lambdas into what the steps call.</summary>
internal static class Steps
{
    public static Func<object, bool>? Filter<T>(Func<T, bool>? where)
        where T : class => where is null ? null : fact => where(System.Runtime.CompilerServices.Unsafe.As<T>(fact));

    public static Func<object, JoinKey> Key<T>(Func<T, JoinKey> key)
        where T : class => fact => key(System.Runtime.CompilerServices.Unsafe.As<T>(fact));

    public static Func<object, JoinKey> Key<T>(Func<T, JoinKey> key, Func<T, bool>? where)
        where T : class => where is null ? Key(key) : fact =>
        {
            var typed = System.Runtime.CompilerServices.Unsafe.As<T>(fact);
            return where(typed) ? key(typed) : default; // a fact that is not wanted has no key and so joins nothing
        };
}

/// <summary>When, And: each fact of a type, filtered, and joined by key unless it is the first or the only one of its type.</summary>
internal sealed class FactStep : RuleStep
{
    private readonly Func<object, bool>? _filter;
    private readonly Func<RuleMatch, JoinKey>? _left;
    private readonly Func<object, JoinKey>? _right;

    public FactStep(Type type, Func<object, bool>? filter)
        : base(RuleStepKind.Fact, type, addsElement: true) => _filter = filter;

    public FactStep(Type type, Func<RuleMatch, JoinKey> left, Func<object, JoinKey> right)
        : base(RuleStepKind.Fact, type, addsElement: true) => (_left, _right) = (left, right);

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var facts = evaluation.Facts(this);
        if (_left is not null)
        {
            var matches = evaluation.Index(this, facts, _right!).Find(_left(match));
            while (matches.MoveNext())
            {
                Continue(evaluation, match, facts[matches.Current]);
            }

            return;
        }

        foreach (var fact in facts)
        {
            evaluation.ThrowIfCancelled();
            if (_filter is null || _filter(fact))
            {
                Continue(evaluation, match, fact);
            }
        }
    }
}

/// <summary>Where: a condition on the whole match.</summary>
internal sealed class WhereStep(Func<RuleMatch, bool> condition) : RuleStep(RuleStepKind.Where, reads: null, addsElement: false)
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        if (condition(match))
        {
            Continue(evaluation, match);
        }
    }
}

/// <summary>Without, Exists: whether there is a fact of a type, by filter or by key.</summary>
internal sealed class ExistenceStep : RuleStep
{
    private readonly Func<object, bool>? _filter;
    private readonly Func<RuleMatch, JoinKey>? _left;
    private readonly Func<object, JoinKey>? _right;

    public ExistenceStep(RuleStepKind kind, Type type, Func<object, bool>? filter)
        : base(kind, type, addsElement: false) => _filter = filter;

    public ExistenceStep(RuleStepKind kind, Type type, Func<RuleMatch, JoinKey> left, Func<object, JoinKey> right)
        : base(kind, type, addsElement: false) => (_left, _right) = (left, right);

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        if (FindsAny(evaluation, match) == (Kind == RuleStepKind.Exists))
        {
            Continue(evaluation, match);
        }
    }

    private bool FindsAny(Evaluation evaluation, RuleMatch match)
    {
        var facts = evaluation.Facts(this);
        if (_left is not null)
        {
            return evaluation.Index(this, facts, _right!).Find(_left(match)).MoveNext();
        }

        if (_filter is null)
        {
            return facts.Length > 0;
        }

        foreach (var fact in facts)
        {
            if (_filter(fact))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Collect: all facts of a type as one list, filtered or joined by key; an empty list where there is none.</summary>
internal sealed class CollectStep<T>(Func<T, bool>? where, Func<RuleMatch, JoinKey>? left, Func<object, JoinKey>? right)
    : RuleStep(RuleStepKind.Collect, typeof(T), addsElement: true)
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var facts = evaluation.Facts(this);
        var list = new List<T>();
        if (left is null)
        {
            foreach (var fact in facts)
            {
                if (fact is T typed && (where is null || where(typed)))
                {
                    list.Add(typed);
                }
            }
        }
        else
        {
            var matches = evaluation.Index(this, facts, right!).Find(left(match));
            while (matches.MoveNext())
            {
                list.Add((T)facts[matches.Current]);
            }
        }

        Continue(evaluation, match, list);
    }
}

/// <summary>GroupBy: facts of a type by key, groups in order of their first fact.</summary>
internal sealed class GroupStep<T>(Func<T, JoinKey> key, Func<T, bool>? where) : RuleStep(RuleStepKind.Group, typeof(T), addsElement: true)
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var groups = new OrderedDictionary<JoinKey, List<T>>();
        foreach (var fact in evaluation.Facts(this))
        {
            if (fact is not T typed || (where is not null && !where(typed)))
            {
                continue;
            }

            var factKey = key(typed);
            if (!factKey.IsSet)
            {
                Add(factKey, typed);
                continue;
            }

            foreach (var member in factKey.Set)
            {
                Add(member, typed);
            }
        }

        foreach (var (groupKey, group) in groups)
        {
            Continue(evaluation, match, new FactGroup<T>(groupKey, group));
        }

        void Add(JoinKey groupKey, T fact)
        {
            if (groupKey.IsMissing)
            {
                return;
            }

            if (!groups.TryGetValue(groupKey, out var list))
            {
                groups.Add(groupKey, list = []);
            }

            list.Add(fact);
        }
    }
}

/// <summary>SelectMany: each element that a function makes of the match.</summary>
internal sealed class SelectManyStep<T>(Func<RuleMatch, IEnumerable<T>> selector) : RuleStep(RuleStepKind.SelectMany, reads: null, addsElement: true)
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        foreach (var element in selector(match))
        {
            evaluation.ThrowIfCancelled();
            Continue(evaluation, match, element);
        }
    }
}

/// <summary>Yield: a derived fact for the rules that read its type.</summary>
internal sealed class YieldStep(Type factType, Func<RuleMatch, object?> derive) : RuleStep(RuleStepKind.Yield, reads: null, addsElement: false)
{
    public Type FactType { get; } = factType;

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        if (derive(match) is { } fact)
        {
            evaluation.Count(this);
            evaluation.Yield(FactType, fact, match);
        }
    }
}

/// <summary>Report: a finding.</summary>
internal sealed class ReportStep(RuleDescriptor descriptor, Func<RuleMatch, FindingDraft> draft) : RuleStep(RuleStepKind.Report, reads: null, addsElement: false)
{
    public RuleDescriptor Descriptor { get; } = descriptor;

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        evaluation.Count(this);
        evaluation.Report(Descriptor, draft(match), match);
    }
}
