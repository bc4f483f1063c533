using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>What the findings of a rule cost.</summary>
public sealed record Deduction
{
    /// <summary>The rule's ID.</summary>
    public required string RuleId { get; init; }

    /// <summary>Points that each finding costs.</summary>
    public required decimal Each { get; init; }

    /// <summary>The most that all findings of the rule cost; null for no limit but the criterion's points.</summary>
    public decimal? Cap { get; init; }

    /// <summary>Only findings with these property values count; all when empty.</summary>
    public ImmutableArray<FindingProperty> Where { get; init; } = [];

    /// <summary>Whether a finding counts.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>True when rule and properties agree.</returns>
    public bool Counts(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!string.Equals(finding.RuleId, RuleId, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var property in Where)
        {
            if (!Equals(finding.GetProperty(property.Name), property.Value))
            {
                return false;
            }
        }

        return true;
    }
}
