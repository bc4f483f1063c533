using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules;

/// <summary>
/// A finding as a fact of an NRules session, linked to its match: it goes when the match goes. Two equal findings are two facts. Your own rules can
/// match it.
/// </summary>
public sealed class ReportedFinding
{
    internal ReportedFinding(Finding finding, MatchOrder order) => (Finding, Order) = (finding, order);

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    internal MatchOrder Order { get; }
}
