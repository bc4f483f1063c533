using System.Diagnostics.CodeAnalysis;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>The keys that configuration knows, and what their values may be.</summary>
internal static class ConfigurationKeys
{
    public const string Profile = "rol_profile";
    public const string Root = "root";
    public const string DiagnosticStart = "rol_diagnostic.";
    public const string RuleStart = "rol_rule.";
    public const string SeverityEnd = ".severity";
    public const string CategoryStart = "category-";
    public const string PrefixStart = "prefix-";

    /// <summary>Takes back what a farther source says: the rule's own default holds.</summary>
    public const string Default = "default";

    public static readonly string[] Severities = ["error", "warning", "info", "none", Default];

    public static readonly string[] Categories = Enum.GetNames<RuleCategory>();

    public static string OfSeverity(string target) => $"{DiagnosticStart}{target}{SeverityEnd}";

    public static string OfOption(string optionKey) => $"{RuleStart}{optionKey}";

    /// <summary>What a severity's key speaks of: an ID, category-NAME or prefix-ID.</summary>
    public static bool TryGetTarget(string key, [NotNullWhen(true)] out string? target)
    {
        target = key.StartsWith(DiagnosticStart, StringComparison.OrdinalIgnoreCase) && key.EndsWith(SeverityEnd, StringComparison.OrdinalIgnoreCase) && key.Length > DiagnosticStart.Length + SeverityEnd.Length
            ? key[DiagnosticStart.Length..^SeverityEnd.Length]
            : null;
        return target is not null;
    }

    /// <summary>The severity of a value; null for <c>default</c>.</summary>
    public static bool TryGetSeverity(string value, out Severity? severity)
    {
        severity = value.ToUpperInvariant() switch
        {
            "ERROR" => Severity.Error,
            "WARNING" => Severity.Warning,
            "INFO" => Severity.Info,
            "NONE" => Severity.None,
            _ => null,
        };
        return severity is not null || value.Equals(Default, StringComparison.OrdinalIgnoreCase);
    }
}
