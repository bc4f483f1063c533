namespace RuleOfLaw.Rules.Testing;

/// <summary>A rule does not do what its test says. The message shows the difference and the text, with the marks expected and those found.</summary>
/// <param name="message">What differs.</param>
public sealed class RuleVerificationException(string message) : Exception(message);
