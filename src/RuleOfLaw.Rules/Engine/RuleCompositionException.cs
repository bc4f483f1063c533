namespace RuleOfLaw.Rules.Engine;

/// <summary>Rules that cannot be composed; the message names them and says why.</summary>
/// <param name="message">What is wrong.</param>
public sealed class RuleCompositionException(string message) : Exception(message);
