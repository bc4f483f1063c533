using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A word that makes a declared problem vague.</summary>
/// <param name="Kind">How.</param>
/// <param name="Span">Where the word stands.</param>
public sealed record VaguenessMark(Vagueness Kind, TextSpan Span);
