using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>How far one branch of a rule came in one report.</summary>
/// <param name="Descriptor">The finding the branch reports; null when it derives a fact.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record BranchExplanation(RuleDescriptor? Descriptor, ImmutableArray<StepExplanation> Steps)
{
    /// <summary>The first step that let nothing pass; null when the branch came to its end.</summary>
    public StepExplanation? StuckAt => Steps.FirstOrDefault(step => step.Passed == 0);
}
