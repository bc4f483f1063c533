namespace RuleOfLaw.Rules.Engine;

/// <summary>What happened at one step of a rule in one report.</summary>
/// <param name="Step">The step.</param>
/// <param name="Facts">How many facts of the step's type the report has; null for a step that reads none.</param>
/// <param name="Passed">How many matches it let pass.</param>
public sealed record StepExplanation(RuleStep Step, int? Facts, int Passed);
