namespace RuleOfLaw.Rules.Configuration;

/// <summary>One setting as a source has it.</summary>
/// <param name="Key">The key, its parts joined by points; upper and lower case are the same.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Line">The line it stands on, from one; zero where the source has no lines.</param>
public sealed record ConfigurationEntry(string Key, string Value, int Line = 0);
