namespace RuleOfLaw.Rules.Configuration;

/// <summary>What holds for one setting, and who decided it.</summary>
/// <param name="Key">The setting's key: <c>rol_diagnostic.ID.severity</c> or <c>rol_rule.ID.OPTION</c>.</param>
/// <param name="Value">What holds.</param>
/// <param name="Source">Name of the source that decided; null where the rule's own default holds.</param>
/// <param name="Entry">The entry that decided, which may speak of a category or a prefix; null without one.</param>
public sealed record SettingDecision(string Key, string Value, string? Source, ConfigurationEntry? Entry);
