using System.Runtime.CompilerServices;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// What a rule says, as data: one or more branches, each a pattern of facts and what follows from a match. Engines read it; rules write it.
/// </summary>
public sealed class RuleDefinition
{
    private readonly List<RuleBranch> _branches = [];
    private readonly List<RuleOption> _options = [];

    internal RuleDefinition(ReportRule rule) => Rule = rule;

    /// <summary>The rule's name: the name of its class.</summary>
    public string Name => Rule.GetType().Name;

    /// <summary>The branches, in the order they were written.</summary>
    public IReadOnlyList<RuleBranch> Branches => _branches;

    /// <summary>The findings the rule can report.</summary>
    public IEnumerable<RuleDescriptor> Descriptors => _branches.Select(branch => branch.Descriptor).OfType<RuleDescriptor>().Distinct();

    /// <summary>The options the rule reads.</summary>
    public IReadOnlyList<RuleOption> Options => _options;

    internal ReportRule Rule { get; }

    /// <summary>The branches as the list they are: going through it for every report allocates nothing.</summary>
    internal List<RuleBranch> BranchList => _branches;

    /// <summary>Reads a rule's definition, as engines and tools do.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its definition, not yet checked against other rules; see <see cref="RuleSet.Compose(IEnumerable{ReportRule})"/>.</returns>
    public static RuleDefinition Of(ReportRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.GetDefinition();
    }

    /// <summary>Declares options the rule reads, so that configuration knows them.</summary>
    /// <param name="options">The options.</param>
    /// <returns>This definition.</returns>
    public RuleDefinition Uses(params ReadOnlySpan<RuleOption> options)
    {
        _options.AddRange(options);
        return this;
    }

    /// <summary>Begins a branch: for every fact of a type …</summary>
    /// <typeparam name="T">The fact's type; facts of derived types match too.</typeparam>
    /// <param name="where">Which of them; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with.</returns>
    public Pattern<T> When<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class => new(Begin().Add(where is null ? new FactStep(typeof(T), filter: null) { Source = source } : new FactStep<T>(where) { Source = source }));

    /// <summary>Begins a branch: for all facts of a type together, once, even when there is none …</summary>
    /// <typeparam name="T">The facts' type.</typeparam>
    /// <param name="where">Which of them; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with; its element is the list of facts in order of position.</returns>
    public Pattern<IReadOnlyList<T>> Collect<T>(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? source = null)
        where T : class => new(Begin().Add(new CollectStep<T>(where, left: null, right: null) { Source = source }));

    /// <summary>Begins a branch: for every group of facts that share a key …</summary>
    /// <typeparam name="T">The facts' type.</typeparam>
    /// <param name="key">What they are grouped by; facts with a missing key stand in no group, and a set puts a fact into a group for each member.</param>
    /// <param name="where">Which facts; all when null.</param>
    /// <param name="source">What is asked as written, for explanations; the compiler fills it in.</param>
    /// <returns>The pattern to go on with; its element is the group.</returns>
    public Pattern<FactGroup<T>> GroupBy<T>(Func<T, JoinKey> key, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(key))] string? source = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Begin().Add(new GroupStep<T>(key, where) { Source = source }));
    }

    private RuleBranch Begin()
    {
        var branch = new RuleBranch();
        _branches.Add(branch);
        return branch;
    }
}
