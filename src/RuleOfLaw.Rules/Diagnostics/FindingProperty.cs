namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>A named value of a finding.</summary>
/// <param name="Name">The name, in camelCase.</param>
/// <param name="Value">A string, a bool, an int or a decimal.</param>
public readonly record struct FindingProperty(string Name, object Value);
