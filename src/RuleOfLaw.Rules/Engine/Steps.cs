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
internal class FactStep : RuleStep
{
    public FactStep(Type type, Func<object, bool>? filter)
        : base(RuleStepKind.Fact, type, addsElement: true) => Filter = filter;

    public FactStep(Type type, Func<RuleMatch, JoinKey> left, Func<object, JoinKey> right)
        : base(RuleStepKind.Fact, type, addsElement: true) => (Left, Right) = (left, right);

    /// <summary>Which facts; all when null.</summary>
    internal Func<object, bool>? Filter { get; }

    /// <summary>Key of the match so far; null where the step does not join.</summary>
    internal Func<RuleMatch, JoinKey>? Left { get; }

    /// <summary>Key of a fact; null where the step does not join.</summary>
    internal Func<object, JoinKey>? Right { get; }

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var facts = evaluation.Facts(this);
        if (Left is not null)
        {
            var matches = evaluation.Index(this, facts, Right!).Find(Left(match));
            while (matches.MoveNext())
            {
                Continue(evaluation, match, facts[matches.Current]);
            }

            return;
        }

        foreach (var fact in facts)
        {
            evaluation.ThrowIfCancelled();
            if (Filter is null || Filter(fact))
            {
                Continue(evaluation, match, fact);
            }
        }
    }
}

/// <summary>When with a filter, which is called as it was written: it is asked of every fact of the type.</summary>
internal sealed class FactStep<T>(Func<T, bool> where) : FactStep(typeof(T), Steps.Filter(where))
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        foreach (var fact in evaluation.Facts(this))
        {
            evaluation.ThrowIfCancelled();
            if (where(System.Runtime.CompilerServices.Unsafe.As<T>(fact)))
            {
                Continue(evaluation, match, fact);
            }
        }
    }
}

/// <summary>Where: a condition on the whole match.</summary>
internal sealed class WhereStep(Func<RuleMatch, bool> condition) : RuleStep(RuleStepKind.Where, reads: null, addsElement: false)
{
    internal Func<RuleMatch, bool> Condition { get; } = condition;

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        if (Condition(match))
        {
            Continue(evaluation, match);
        }
    }
}

/// <summary>Without, Exists: whether there is a fact of a type, by filter or by key.</summary>
internal sealed class ExistenceStep : RuleStep
{
    public ExistenceStep(RuleStepKind kind, Type type, Func<object, bool>? filter)
        : base(kind, type, addsElement: false) => Filter = filter;

    public ExistenceStep(RuleStepKind kind, Type type, Func<RuleMatch, JoinKey> left, Func<object, JoinKey> right)
        : base(kind, type, addsElement: false) => (Left, Right) = (left, right);

    /// <summary>Which facts count; all when null.</summary>
    internal Func<object, bool>? Filter { get; }

    /// <summary>Key of the match so far; null where the step does not join.</summary>
    internal Func<RuleMatch, JoinKey>? Left { get; }

    /// <summary>Key of a fact; null where the step does not join.</summary>
    internal Func<object, JoinKey>? Right { get; }

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
        if (Left is not null)
        {
            return evaluation.Index(this, facts, Right!).Find(Left(match)).MoveNext();
        }

        if (Filter is null)
        {
            return facts.Length > 0;
        }

        foreach (var fact in facts)
        {
            if (Filter(fact))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Collect, as any engine reads it.</summary>
internal abstract class CollectStep(Type type, Func<object, bool>? filter, Func<RuleMatch, JoinKey>? left, Func<object, JoinKey>? right)
    : RuleStep(RuleStepKind.Collect, type, addsElement: true)
{
    /// <summary>Which facts; all when null.</summary>
    internal Func<object, bool>? Filter { get; } = filter;

    /// <summary>Key of the match so far; null where the step does not join.</summary>
    internal Func<RuleMatch, JoinKey>? Left { get; } = left;

    /// <summary>Key of a fact; null where the step does not join.</summary>
    internal Func<object, JoinKey>? Right { get; } = right;

    /// <summary>The list that the definition's lambdas take, of facts in order.</summary>
    internal abstract object ListOf(IEnumerable<object> facts);
}

/// <summary>Collect: all facts of a type as one list, filtered or joined by key; an empty list where there is none.</summary>
internal sealed class CollectStep<T>(Func<T, bool>? where, Func<RuleMatch, JoinKey>? left, Func<object, JoinKey>? right)
    : CollectStep(typeof(T), Steps.Filter(where), left, right)
    where T : class
{
    internal override object ListOf(IEnumerable<object> facts) => facts.Cast<T>().ToList();

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var facts = evaluation.Facts(this);
        var list = new List<T>();
        if (Left is null)
        {
            foreach (var fact in facts)
            {
                var typed = System.Runtime.CompilerServices.Unsafe.As<T>(fact);
                if (where is null || where(typed))
                {
                    list.Add(typed);
                }
            }
        }
        else
        {
            var matches = evaluation.Index(this, facts, Right!).Find(Left(match));
            while (matches.MoveNext())
            {
                list.Add((T)facts[matches.Current]);
            }
        }

        Continue(evaluation, match, list);
    }
}

/// <summary>GroupBy, as any engine reads it.</summary>
internal abstract class GroupStep(Type type, Func<object, JoinKey> key) : RuleStep(RuleStepKind.Group, type, addsElement: true)
{
    /// <summary>Key of a fact; missing where the fact is not wanted.</summary>
    internal Func<object, JoinKey> Key { get; } = key;

    /// <summary>The groups of facts with their keys, in order of their first fact.</summary>
    internal abstract IEnumerable<object> GroupsOf(IEnumerable<(object Fact, JoinKey Key)> facts);
}

/// <summary>GroupBy: facts of a type by key, groups in order of their first fact.</summary>
internal sealed class GroupStep<T>(Func<T, JoinKey> key, Func<T, bool>? where) : GroupStep(typeof(T), Steps.Key(key, where))
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var all = evaluation.Facts(this);
        var groups = new OrderedDictionary<JoinKey, List<T>>();
        foreach (var fact in all)
        {
            var typed = System.Runtime.CompilerServices.Unsafe.As<T>(fact);
            if (where is null || where(typed))
            {
                Add(groups, typed, key(typed));
            }
        }

        foreach (var (groupKey, facts) in groups)
        {
            Continue(evaluation, match, new FactGroup<T>(groupKey, facts));
        }
    }

    internal override IEnumerable<object> GroupsOf(IEnumerable<(object Fact, JoinKey Key)> facts)
    {
        var groups = new OrderedDictionary<JoinKey, List<T>>();
        foreach (var (fact, factKey) in facts)
        {
            Add(groups, (T)fact, factKey);
        }

        return groups.Select(group => new FactGroup<T>(group.Key, group.Value));
    }

    /// <summary>A set puts the fact into a group for each member, a missing key into none.</summary>
    private static void Add(OrderedDictionary<JoinKey, List<T>> groups, T fact, JoinKey key)
    {
        if (key.IsSet)
        {
            foreach (var member in key.Set)
            {
                Add(groups, fact, member);
            }
        }
        else if (!key.IsMissing)
        {
            if (groups.TryAdd(key, null!, out var index))
            {
                groups.SetAt(index, new List<T>(1)); // most facts stand alone
            }

            groups.GetAt(index).Value.Add(fact);
        }
    }
}

/// <summary>SelectMany, as any engine reads it.</summary>
internal abstract class SelectManyStep(Func<RuleMatch, IEnumerable<object>> selector) : RuleStep(RuleStepKind.SelectMany, reads: null, addsElement: true)
{
    internal Func<RuleMatch, IEnumerable<object>> Selector { get; } = selector;
}

/// <summary>SelectMany: each element that a function makes of the match.</summary>
internal sealed class SelectManyStep<T>(Func<RuleMatch, IEnumerable<T>> selector) : SelectManyStep(selector)
    where T : class
{
    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        var elements = Selector(match);
        if (elements is List<T> list)
        {
            // What most rules give: gone through without an enumerator.
            for (var i = 0; i < list.Count; i++)
            {
                evaluation.ThrowIfCancelled();
                Continue(evaluation, match, list[i]);
            }

            return;
        }

        foreach (var element in elements)
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

    /// <summary>Makes the fact; null derives none.</summary>
    internal Func<RuleMatch, object?> Derive { get; } = derive;

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        if (Derive(match) is { } fact)
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

    internal Func<RuleMatch, FindingDraft> Draft { get; } = draft;

    internal override void Run(Evaluation evaluation, RuleMatch match)
    {
        evaluation.Count(this);
        evaluation.Report(Descriptor, Draft(match), match);
    }
}
