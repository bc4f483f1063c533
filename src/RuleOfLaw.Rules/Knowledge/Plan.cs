using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>An outline or plan with a period; one row of Knowledge/Data/plans.csv.</summary>
/// <param name="Name">The title without its period.</param>
/// <param name="Aliases">How reports also call it.</param>
/// <param name="FromYear">First year of the period.</param>
/// <param name="ToYear">Last year of the period.</param>
internal sealed record Plan(string Name, ImmutableArray<string> Aliases, int FromYear, int ToYear);
