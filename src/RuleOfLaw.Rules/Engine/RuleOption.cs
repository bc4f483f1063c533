namespace RuleOfLaw.Rules.Engine;

/// <summary>A setting of a rule with its default: a threshold, a length, a share.</summary>
/// <typeparam name="T">Type of the value: int, decimal, bool or string.</typeparam>
public sealed class RuleOption<T>
    where T : notnull
{
    /// <summary>Declares an option.</summary>
    /// <param name="ruleId">ID of the rule it belongs to.</param>
    /// <param name="name">Its name in snake_case, as minimum_characters.</param>
    /// <param name="defaultValue">What holds unless configured.</param>
    public RuleOption(string ruleId, string name, T defaultValue)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleId);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(defaultValue);
        Key = $"{ruleId}.{name}";
        DefaultValue = defaultValue;
    }

    /// <summary>The option's key: the rule's ID and the option's name, as ROL1006.minimum_characters.</summary>
    public string Key { get; }

    /// <summary>What holds unless configured.</summary>
    public T DefaultValue { get; }
}
