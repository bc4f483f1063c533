using System.Runtime.CompilerServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Engine;

/// <summary>A pattern of two elements so far; see <see cref="Pattern{T1}"/>.</summary>
/// <typeparam name="T1">Type of the first element.</typeparam>
/// <typeparam name="T2">Type of the second element.</typeparam>
public sealed class Pattern<T1, T2>
    where T1 : class
    where T2 : class
{
    private readonly RuleBranch _branch;

    internal Pattern(RuleBranch branch) => _branch = branch;

    /// <inheritdoc cref="Pattern{T1}.Where"/>
    public Pattern<T1, T2> Where(Func<T1, T2, bool> condition, [CallerArgumentExpression(nameof(condition))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _branch.Add(new WhereStep(Lift(condition)) { Source = source });
        return this;
    }

    /// <inheritdoc cref="Pattern{T1}.And{T}()"/>
    public Pattern<T1, T2, T> And<T>()
        where T : class, ISingleFact => new(_branch.Add(new FactStep(typeof(T), filter: null)));

    /// <inheritdoc cref="Pattern{T1}.And{T}(Func{T1, JoinKey}, Func{T, JoinKey}, Func{T, bool}, string)"/>
    public Pattern<T1, T2, T> And<T>(Func<T1, T2, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class => new(_branch.Add(new FactStep(typeof(T), Lift(left), Steps.Key(right, where)) { Source = source }));

    /// <inheritdoc cref="Pattern{T1}.Without{T}(Func{T, bool}, string)"/>
    public Pattern<T1, T2> Without<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Without, typeof(T), Steps.Filter(where)) { Source = source });
        return this;
    }

    /// <inheritdoc cref="Pattern{T1}.Without{T}(Func{T1, JoinKey}, Func{T, JoinKey}, Func{T, bool}, string)"/>
    public Pattern<T1, T2> Without<T>(Func<T1, T2, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Without, typeof(T), Lift(left), Steps.Key(right, where)) { Source = source });
        return this;
    }

    /// <inheritdoc cref="Pattern{T1}.Exists{T}(Func{T, bool}, string)"/>
    public Pattern<T1, T2> Exists<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Exists, typeof(T), Steps.Filter(where)) { Source = source });
        return this;
    }

    /// <inheritdoc cref="Pattern{T1}.Exists{T}(Func{T1, JoinKey}, Func{T, JoinKey}, Func{T, bool}, string)"/>
    public Pattern<T1, T2> Exists<T>(Func<T1, T2, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Exists, typeof(T), Lift(left), Steps.Key(right, where)) { Source = source });
        return this;
    }

    /// <inheritdoc cref="Pattern{T1}.Collect{T}(Func{T, bool}, string)"/>
    public Pattern<T1, T2, IReadOnlyList<T>> Collect<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class => new(_branch.Add(new CollectStep<T>(where, left: null, right: null) { Source = source }));

    /// <inheritdoc cref="Pattern{T1}.Collect{T}(Func{T1, JoinKey}, Func{T, JoinKey}, Func{T, bool}, string)"/>
    public Pattern<T1, T2, IReadOnlyList<T>> Collect<T>(Func<T1, T2, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class => new(_branch.Add(new CollectStep<T>(where: null, Lift(left), Steps.Key(right, where)) { Source = source }));

    /// <inheritdoc cref="Pattern{T1}.SelectMany"/>
    public Pattern<T1, T2, T> SelectMany<T>(Func<T1, T2, IEnumerable<T>> selector)
        where T : class => new(_branch.Add(new SelectManyStep<T>(Lift(selector))));

    /// <inheritdoc cref="Pattern{T1}.Yield"/>
    public void Yield<T>(Func<T1, T2, T?> derive)
        where T : class => _branch.Add(new YieldStep(typeof(T), Lift<object?>(derive)));

    /// <inheritdoc cref="Pattern{T1}.Report(RuleDescriptor, Func{T1, TextSpan}, Func{T1, object[]})"/>
    public void Report(RuleDescriptor descriptor, Func<T1, T2, TextSpan> at, Func<T1, T2, object?[]>? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Func<RuleMatch, TextSpan> place = Lift(at);
        var values = arguments is null ? null : Lift(arguments);
        _branch.Add(new ReportStep(descriptor, match => FindingDraft.At(place(match)).With(values?.Invoke(match) ?? [])));
    }

    /// <inheritdoc cref="Pattern{T1}.Report(RuleDescriptor, Func{T1, FindingDraft})"/>
    public void Report(RuleDescriptor descriptor, Func<T1, T2, FindingDraft> finding)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        _branch.Add(new ReportStep(descriptor, Lift(finding)));
    }

    private static Func<RuleMatch, TResult> Lift<TResult>(Func<T1, T2, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return match => function(match.Get<T1>(0), match.Get<T2>(1));
    }
}
