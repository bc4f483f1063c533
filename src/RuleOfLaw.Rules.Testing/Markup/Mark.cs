using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>A place where a finding is expected.</summary>
/// <param name="Span">The place, in the text without marks.</param>
/// <param name="RuleId">The rule that is to speak of it; null for the rule that is being verified.</param>
public sealed record Mark(TextSpan Span, string? RuleId = null);
