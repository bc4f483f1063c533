using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// What is configured for an evaluation: severities by rule ID and values of options. It is a fact of its own, so a definition reads it
/// as it reads any other: <c>.And&lt;RuleSettings&gt;()</c>.
/// </summary>
public sealed class RuleSettings : ISingleFact
{
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>Every default.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>The value of an option.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <returns>What was configured, else the default.</returns>
    public T Get<T>(RuleOption<T> option)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(option);
        return _values.Count > 0 && _values.TryGetValue(option.Key, out var value) ? (T)value : option.DefaultValue;
    }

    /// <summary>The severity of a rule.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <returns>What was configured, else the default.</returns>
    public Severity GetSeverity(RuleDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return _severities.Count > 0 && _severities.TryGetValue(descriptor.Id, out var severity) ? severity : descriptor.DefaultSeverity;
    }

    /// <summary>The value of an option as configuration would write it.</summary>
    internal string GetText(RuleOption option) => _values.TryGetValue(option.Key, out var value) ? RuleOption.Format(value) : option.DefaultText;

    internal RuleSettings Clone()
    {
        var clone = new RuleSettings();
        foreach (var (id, severity) in _severities)
        {
            clone._severities[id] = severity;
        }

        foreach (var (key, value) in _values)
        {
            clone._values[key] = value;
        }

        return clone;
    }

    internal void SetSeverity(string ruleId, Severity severity) => _severities[ruleId] = severity;

    internal void Set(RuleOption option, object value) => _values[option.Key] = value;
}
