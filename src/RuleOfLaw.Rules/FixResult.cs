using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>What came of fixing a report.</summary>
/// <param name="Text">The corrected text; the very text given where nothing was fixed.</param>
/// <param name="Applied">Findings whose fix was applied, in the order of passes and positions; their spans are of the text of their pass.</param>
/// <param name="Left">Findings of the corrected text that offer an unsafe fix nobody asked for.</param>
public sealed record FixResult(SourceText Text, ImmutableArray<Finding> Applied, ImmutableArray<Finding> Left);
