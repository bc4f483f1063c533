using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules;

/// <summary>What a rule threw.</summary>
/// <param name="Order">Where it threw.</param>
/// <param name="Exception">The exception.</param>
internal sealed record RuleFailure(MatchOrder Order, Exception Exception);
