using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>How a finding can be mended in the text.</summary>
/// <param name="Edits">The changes, in order of position; they do not overlap.</param>
/// <param name="IsSafe">Whether the meaning surely stays; an unsafe fix is applied only when asked for.</param>
public sealed record TextFix(ImmutableArray<TextEdit> Edits, bool IsSafe);
