using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>What suppressions did to findings.</summary>
/// <param name="Findings">Findings that stay visible, in their order.</param>
/// <param name="Suppressed">Findings that are hidden, in their order.</param>
/// <param name="WithoutReason">Suppressions that give no reason; they hid nothing.</param>
/// <param name="Expired">Suppressions past their last day; they hid nothing.</param>
/// <param name="Unused">Suppressions that match no finding.</param>
internal sealed record SuppressionResult(
    ImmutableArray<Finding> Findings,
    ImmutableArray<SuppressedFinding> Suppressed,
    ImmutableArray<Suppression> WithoutReason,
    ImmutableArray<Suppression> Expired,
    ImmutableArray<Suppression> Unused);
