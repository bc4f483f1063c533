using System.Runtime.CompilerServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// A pattern of one element so far. Every method adds a step and gives the pattern to go on with; <c>Yield</c> and <c>Report</c> end it.
/// The lambdas must be pure: they are called for many reports at the same time, and in no promised order.
/// </summary>
/// <typeparam name="T1">Type of the element.</typeparam>
public sealed class Pattern<T1>
    where T1 : class
{
    private readonly RuleBranch _branch;

    internal Pattern(RuleBranch branch) => _branch = branch;

    /// <summary>Keeps only matches that meet a condition.</summary>
    /// <param name="condition">The condition on all elements.</param>
    /// <param name="source">The condition as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T1> Where(Func<T1, bool> condition, [CallerArgumentExpression(nameof(condition))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _branch.Add(new WhereStep(Lift(condition)) { Source = source });
        return this;
    }

    /// <summary>Adds the only fact of a type: the report, its header, the settings.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The pattern with one element more.</returns>
    public Pattern<T1, T> And<T>()
        where T : class, ISingleFact => new(_branch.Add(new FactStep(typeof(T), filter: null)));

    /// <summary>Adds each fact of a type that has the same key.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="left">Key of the match so far.</param>
    /// <param name="right">Key of the fact.</param>
    /// <param name="where">Which facts; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern with one element more.</returns>
    public Pattern<T1, T> And<T>(Func<T1, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class => new(_branch.Add(new FactStep(typeof(T), Lift(left), Steps.Key(right, where)) { Source = source }));

    /// <summary>Keeps only matches for which no fact of a type exists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="where">Which facts count; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T1> Without<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Without, typeof(T), Steps.Filter(where)) { Source = source });
        return this;
    }

    /// <summary>Keeps only matches for which no fact of a type with the same key exists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="left">Key of the match so far.</param>
    /// <param name="right">Key of the fact.</param>
    /// <param name="where">Which facts count; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T1> Without<T>(Func<T1, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Without, typeof(T), Lift(left), Steps.Key(right, where)) { Source = source });
        return this;
    }

    /// <summary>Keeps only matches for which some fact of a type exists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="where">Which facts count; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T1> Exists<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Exists, typeof(T), Steps.Filter(where)) { Source = source });
        return this;
    }

    /// <summary>Keeps only matches for which some fact of a type with the same key exists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="left">Key of the match so far.</param>
    /// <param name="right">Key of the fact.</param>
    /// <param name="where">Which facts count; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T1> Exists<T>(Func<T1, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class
    {
        _branch.Add(new ExistenceStep(RuleStepKind.Exists, typeof(T), Lift(left), Steps.Key(right, where)) { Source = source });
        return this;
    }

    /// <summary>Adds all facts of a type as one list, empty where there is none.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="where">Which facts; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern with one element more.</returns>
    public Pattern<T1, IReadOnlyList<T>> Collect<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class => new(_branch.Add(new CollectStep<T>(where, left: null, right: null) { Source = source }));

    /// <summary>Adds all facts of a type with the same key as one list, empty where there is none.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">Key of the match so far.</param>
    /// <param name="right">Key of the facts.</param>
    /// <param name="where">Which facts; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern with one element more.</returns>
    public Pattern<T1, IReadOnlyList<T>> Collect<T>(Func<T1, JoinKey> left, Func<T, JoinKey> right, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(right))] string? source = null)
        where T : class => new(_branch.Add(new CollectStep<T>(where: null, Lift(left), Steps.Key(right, where)) { Source = source }));

    /// <summary>Adds each element that a function makes of the match.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="selector">The function; it may give nothing.</param>
    /// <returns>The pattern with one element more.</returns>
    public Pattern<T1, T> SelectMany<T>(Func<T1, IEnumerable<T>> selector)
        where T : class => new(_branch.Add(new SelectManyStep<T>(Lift(selector))));

    /// <summary>Derives a fact from each match, for the rules that read its type. They run after all rules that yield it.</summary>
    /// <typeparam name="T">Type of the derived fact.</typeparam>
    /// <param name="derive">Makes the fact, an object of its own for each match; null derives none.</param>
    public void Yield<T>(Func<T1, T?> derive)
        where T : class => _branch.Add(new YieldStep(typeof(T), Lift<object?>(derive)));

    /// <summary>Reports a finding for each match.</summary>
    /// <param name="descriptor">The rule that speaks.</param>
    /// <param name="at">The place it speaks of.</param>
    /// <param name="arguments">Arguments of the message; none when null.</param>
    public void Report(RuleDescriptor descriptor, Func<T1, TextSpan> at, Func<T1, object?[]>? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Func<RuleMatch, TextSpan> place = Lift(at);
        var values = arguments is null ? null : Lift(arguments);
        _branch.Add(new ReportStep(descriptor, match => FindingDraft.At(place(match)).With(values?.Invoke(match) ?? [])));
    }

    /// <summary>Reports a finding for each match, with properties, related places or a question to an assessor.</summary>
    /// <param name="descriptor">The rule that speaks.</param>
    /// <param name="finding">What to say.</param>
    public void Report(RuleDescriptor descriptor, Func<T1, FindingDraft> finding)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        _branch.Add(new ReportStep(descriptor, Lift(finding)));
    }

    private static Func<RuleMatch, TResult> Lift<TResult>(Func<T1, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return match => function(match.Get<T1>(0));
    }
}
