using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>Something in a configuration that cannot hold; reported as ROL0002.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Line">The line, from one; zero where it is not known.</param>
/// <param name="Reason">What is wrong, and what would be right.</param>
public sealed record ConfigurationProblem(string Source, int Line, LocalizedText Reason)
{
    /// <summary>Source and line, as file:line.</summary>
    public string Place => Line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}:{Line}") : Source;
}
