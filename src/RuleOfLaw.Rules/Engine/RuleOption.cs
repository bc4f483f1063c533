using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>A setting of a rule, as configuration sees it: a key and a text that must be of the option's type.</summary>
public abstract class RuleOption
{
    private protected RuleOption(string ruleId, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleId);
        ArgumentException.ThrowIfNullOrEmpty(name);
        RuleId = ruleId;
        Name = name;
        Key = $"{ruleId}.{name}";
    }

    /// <summary>ID of the rule it belongs to.</summary>
    public string RuleId { get; }

    /// <summary>Its name in snake_case, as minimum_characters.</summary>
    public string Name { get; }

    /// <summary>The option's key: the rule's ID and the option's name, as ROL1006.minimum_characters.</summary>
    public string Key { get; }

    /// <summary>What values it takes, for messages.</summary>
    public abstract LocalizedText Expected { get; }

    /// <summary>The default as configuration would write it.</summary>
    public string DefaultText => Format(Default);

    private protected abstract object Default { get; }

    /// <summary>A value as configuration would write it.</summary>
    internal static string Format(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        decimal number => decimal.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value as configured.</param>
    /// <returns>The value, or null when the text is none of this option's type.</returns>
    internal abstract object? Parse(string text);
}
