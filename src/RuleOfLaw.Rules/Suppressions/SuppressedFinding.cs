using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>A finding that is hidden, and the decision that hides it. Outputs show both; the score counts the finding as if it were not hidden.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Suppression">The decision.</param>
public sealed record SuppressedFinding(Finding Finding, Suppression Suppression);
