using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Makes suppressions of findings as they are, so that later only what is new is seen.</summary>
public static class Baseline
{
    /// <summary>Whether a justification says something, and so would not be ROL0003.</summary>
    /// <param name="justification">The reason in words.</param>
    /// <returns>False for an empty text and for phrases that would fit anything (已核实, 无, 同意).</returns>
    public static bool IsReason(string? justification) => Justifications.IsReason(justification);

    /// <summary>Makes a suppression of every finding, of kind accepted; the engine's own findings (ROL0xxx) are left out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="justification">The reason in words.</param>
    /// <param name="author">Who decides; null when not told.</param>
    /// <param name="date">The day of the decision.</param>
    /// <returns>The suppressions in the order of the findings, each as exact as it needs to be to match its finding alone.</returns>
    /// <exception cref="ArgumentException">The justification says no reason.</exception>
    public static ImmutableArray<Suppression> Create(ImmutableArray<Finding> findings, SourceText text, string justification, string? author, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsReason(justification))
        {
            throw new ArgumentException("A baseline needs a reason in words.", nameof(justification));
        }

        var own = findings.Where(finding => finding.Descriptor.Category != RuleCategory.Engine).ToList();
        var byRule = own.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        return [.. own.Select(finding => Make(FindingAddress.Of(finding, byRule[finding.RuleId], text), justification, author, date))];
    }

    private static Suppression Make(FindingAddress address, string justification, string? author, DateOnly date) => new()
    {
        RuleId = address.RuleId,
        Quote = address.Quote,
        Prefix = address.Prefix,
        Suffix = address.Suffix,
        Properties = address.Properties,
        Kind = SuppressionKind.Accepted,
        Justification = justification,
        Author = author,
        Date = date,
    };
}
