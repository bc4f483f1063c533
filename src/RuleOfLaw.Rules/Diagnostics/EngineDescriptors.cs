using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>What the engine itself reports (ROL0xxx): of rules that failed, of configuration, suppressions and decisions, of limits.</summary>
public static class EngineDescriptors
{
    /// <summary>ROL0001: a rule threw. Its criteria become Errored; every other rule still runs.</summary>
    public static RuleDescriptor RuleFailed { get; } = RuleDescriptor.CreateForEngine("ROL0001", "RuleFailed", Severity.Error);

    /// <summary>ROL0002: a key, a rule ID or a value of configuration, of a suppression or of a decision is unknown, or a file of theirs cannot be read.</summary>
    public static RuleDescriptor UnknownConfiguration { get; } = RuleDescriptor.CreateForEngine("ROL0002", "UnknownConfiguration", Severity.Warning);

    /// <summary>ROL0003: a suppression or a decision gives no reason. It has no effect.</summary>
    public static RuleDescriptor EmptyJustification { get; } = RuleDescriptor.CreateForEngine("ROL0003", "EmptyJustification", Severity.Warning);

    /// <summary>ROL0004: a suppression matched nothing, or has expired.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = RuleDescriptor.CreateForEngine("ROL0004", "UnusedSuppression", Severity.Info);

    /// <summary>ROL0005: a limit of the reading was reached, and something was left out.</summary>
    public static RuleDescriptor LimitReached { get; } = RuleDescriptor.CreateForEngine("ROL0005", "LimitReached", Severity.Warning);

    /// <summary>ROL0006: an assessor's decision stands on a text that has changed since, or its finding is gone. It is not applied.</summary>
    public static RuleDescriptor StaleDecision { get; } = RuleDescriptor.CreateForEngine("ROL0006", "StaleDecision", Severity.Warning);

    /// <summary>All of them, by ID.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = [RuleFailed, UnknownConfiguration, EmptyJustification, UnusedSuppression, LimitReached, StaleDecision];
}
