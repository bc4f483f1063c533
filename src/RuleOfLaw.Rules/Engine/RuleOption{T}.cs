using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>A setting of a rule with its default: a threshold, a length, a share. A number is never negative.</summary>
/// <typeparam name="T">Type of the value: int, decimal, bool or string.</typeparam>
public sealed class RuleOption<T> : RuleOption
    where T : notnull
{
    /// <summary>Declares an option.</summary>
    /// <param name="ruleId">ID of the rule it belongs to.</param>
    /// <param name="name">Its name in snake_case, as minimum_characters.</param>
    /// <param name="defaultValue">What holds unless configured.</param>
    /// <exception cref="NotSupportedException">The type of the value is none of the four.</exception>
    public RuleOption(string ruleId, string name, T defaultValue)
        : base(ruleId, name)
    {
        ArgumentNullException.ThrowIfNull(defaultValue);
        if (defaultValue is not (int or decimal or bool or string))
        {
            throw new NotSupportedException($"{Key} is a {typeof(T).Name}; an option is an int, a decimal, a bool or a string.");
        }

        DefaultValue = defaultValue;
    }

    /// <summary>What holds unless configured.</summary>
    public T DefaultValue { get; }

    /// <inheritdoc/>
    public override LocalizedText Expected => DefaultValue switch
    {
        int => new("非负整数", "a whole number of zero or more"),
        decimal => new("非负数", "a number of zero or more"),
        bool => new("true 或 false", "true or false"),
        _ => new("文字", "a text"),
    };

    private protected override object Default => DefaultValue;

    internal override object? Parse(string text) => DefaultValue switch
    {
        int => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        decimal => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        bool => bool.TryParse(text, out var flag) ? flag : null,
        _ => text,
    };
}
