namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>What the engine itself reports (ROL0xxx).</summary>
public static class EngineDescriptors
{
    /// <summary>ROL0001: a rule threw. Its criteria become Errored; every other rule still runs.</summary>
    public static RuleDescriptor RuleFailed { get; } = RuleDescriptor.CreateForEngine("ROL0001", "RuleFailed", Severity.Error);
}
