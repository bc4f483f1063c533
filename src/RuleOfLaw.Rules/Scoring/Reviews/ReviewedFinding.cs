using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>A finding and what an assessor decided about it.</summary>
/// <param name="Finding">The finding as the rule made it.</param>
/// <param name="Decision">The decision.</param>
public sealed record ReviewedFinding(Finding Finding, FindingDecision Decision);
