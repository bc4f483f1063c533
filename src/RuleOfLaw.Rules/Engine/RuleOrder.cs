using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Engine;

/// <summary>Puts rules that yield a fact type before rules that read it; among the free ones by name, so that registration order does not show.</summary>
internal static class RuleOrder
{
    public static ImmutableArray<RuleDefinition> Sort(IEnumerable<RuleDefinition> definitions)
    {
        var waiting = definitions.OrderBy(definition => definition.Name, StringComparer.Ordinal).ToList();
        var ordered = ImmutableArray.CreateBuilder<RuleDefinition>(waiting.Count);
        var producers = waiting.FindAll(Yields); // few: nearly every rule reports
        while (waiting.Count > 0)
        {
            var ready = waiting.FindAll(rule => !producers.Exists(other => Feeds(other, rule)));
            if (ready.Count == 0)
            {
                throw new RuleCompositionException(
                    $"These rules wait for each other's derived facts: {string.Join(" → ", FindCycle(waiting).Select(rule => rule.Name))}.");
            }

            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
            producers.RemoveAll(ready.Contains);
        }

        return ordered.MoveToImmutable();
    }

    /// <summary>Whether a rule derives facts that another reads.</summary>
    public static bool Feeds(RuleDefinition producer, RuleDefinition consumer) =>
        producer.Branches.Select(branch => branch.Yields).OfType<Type>().Any(type => consumer.Branches.Any(branch => branch.Reads.Any(read => read.IsAssignableFrom(type))));

    private static bool Yields(RuleDefinition definition) => definition.BranchList.Exists(branch => branch.Yields is not null);

    /// <summary>Every waiting rule has a producer among them, so walking to producers must come round.</summary>
    private static List<RuleDefinition> FindCycle(List<RuleDefinition> waiting)
    {
        var path = new List<RuleDefinition>();
        for (var rule = waiting[0]; ; rule = waiting.Find(other => Feeds(other, rule))!)
        {
            var at = path.IndexOf(rule);
            if (at >= 0)
            {
                var cycle = path[at..];
                cycle.Reverse();
                cycle.Add(cycle[0]);
                return cycle;
            }

            path.Add(rule);
        }
    }
}
