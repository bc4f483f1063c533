using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>A change of a report's text: what stands in the span is replaced.</summary>
/// <param name="Span">What is replaced; an empty span inserts.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public sealed record TextEdit(TextSpan Span, string NewText);
