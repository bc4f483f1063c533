using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// Rules composed for evaluation: checked, and put into an order in which every derived fact is complete before a rule reads it.
/// Composed once, shared by all threads.
/// </summary>
public sealed class RuleSet
{
    private readonly List<ImmutableArray<FactSource>> _sourcesById = [];
    private readonly List<ImmutableArray<Type>> _derivedById = [];

    private RuleSet(ImmutableArray<RuleDefinition> rules, IEnumerable<FactSource> sources)
    {
        Rules = rules;
        Options = [.. rules.SelectMany(rule => rule.Options).OrderBy(option => option.Key, StringComparer.Ordinal)];
        Descriptors = [.. rules.SelectMany(rule => rule.Descriptors).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
        Yielded = [.. rules.SelectMany(rule => rule.Branches).Select(branch => branch.Yields).OfType<Type>().Distinct()];
        Sources = [.. sources];
        var factIds = new Dictionary<Type, int>();
        foreach (var step in rules.SelectMany(rule => rule.Branches).SelectMany(branch => branch.Steps))
        {
            step.Id = StepCount++;
            if (step.Reads is not { } type)
            {
                continue;
            }

            step.JoinId = JoinCount++;
            if (factIds.TryAdd(type, factIds.Count))
            {
                _sourcesById.Add([.. Sources.Where(source => type.IsAssignableFrom(source.FactType))]);
                _derivedById.Add([.. Yielded.Where(type.IsAssignableFrom)]);
            }

            step.FactId = factIds[type];
        }
    }

    /// <summary>The rules in the order they are evaluated.</summary>
    public ImmutableArray<RuleDefinition> Rules { get; }

    /// <summary>Everything the rules can report, by ID.</summary>
    public ImmutableArray<RuleDescriptor> Descriptors { get; }

    /// <summary>The options of all rules, by key.</summary>
    public ImmutableArray<RuleOption> Options { get; }

    /// <summary>The types of derived facts, in the order they are derived.</summary>
    internal ImmutableArray<Type> Yielded { get; }

    /// <summary>Where the facts come from that no rule derives.</summary>
    internal ImmutableArray<FactSource> Sources { get; }

    internal int FactTypeCount => _sourcesById.Count;

    internal int JoinCount { get; }

    internal int StepCount { get; }

    /// <summary>Composes rules.</summary>
    /// <param name="rules">The rules; their order does not matter.</param>
    /// <returns>The rule set.</returns>
    /// <exception cref="RuleCompositionException">
    /// Two rules share an ID, a branch has no end, a fact type is read that nothing provides, or rules wait for each other's facts.
    /// </exception>
    public static RuleSet Compose(IEnumerable<ReportRule> rules) => Compose(rules, []);

    internal static RuleSet Compose(IEnumerable<ReportRule> rules, IEnumerable<FactSource> extraSources)
    {
        ArgumentNullException.ThrowIfNull(rules);
        FactSource[] sources = [.. FactSource.BuiltIn, .. extraSources];
        var definitions = rules.Select(rule => rule.GetDefinition()).ToArray();
        CheckBranches(definitions);
        CheckIds(definitions);
        CheckFacts(definitions, sources);
        return new RuleSet(RuleOrder.Sort(definitions), sources);
    }

    internal object[] GetFacts(int id, AnnualReport report, RuleSettings settings, Dictionary<Type, List<object>>? derived)
    {
        var sources = _sourcesById[id];
        if (sources.Length == 1 && _derivedById[id].IsEmpty)
        {
            return sources[0].GetFacts(report, settings);
        }

        var facts = new List<object>();
        foreach (var source in sources)
        {
            facts.AddRange(source.GetFacts(report, settings));
        }

        foreach (var type in _derivedById[id])
        {
            if (derived is not null && derived.TryGetValue(type, out var list))
            {
                facts.AddRange(list);
            }
        }

        return [.. facts];
    }

    private static void CheckBranches(RuleDefinition[] definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.Branches.Count == 0 || definition.Branches.Any(branch => !branch.IsComplete))
            {
                throw new RuleCompositionException($"{definition.Name} has a branch that ends in neither Report nor Yield, or no branch at all.");
            }
        }
    }

    private static void CheckIds(RuleDefinition[] definitions)
    {
        var owners = new Dictionary<string, RuleDefinition>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            foreach (var id in definition.Descriptors.Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal))
            {
                if (!owners.TryAdd(id, definition))
                {
                    throw new RuleCompositionException($"{id} is reported by {owners[id].Name} and by {definition.Name}; an ID belongs to one rule.");
                }
            }
        }
    }

    private static void CheckFacts(RuleDefinition[] definitions, FactSource[] sources)
    {
        var yielded = definitions.SelectMany(definition => definition.Branches).Select(branch => branch.Yields).OfType<Type>().ToArray();
        foreach (var definition in definitions)
        {
            foreach (var type in definition.Branches.SelectMany(branch => branch.Reads))
            {
                if (!Array.Exists(sources, source => type.IsAssignableFrom(source.FactType)) && !Array.Exists(yielded, type.IsAssignableFrom))
                {
                    throw new RuleCompositionException(
                        $"{definition.Name} reads {type.Name}, which no part of a report and no rule provides; it would never match.");
                }
            }
        }
    }
}
