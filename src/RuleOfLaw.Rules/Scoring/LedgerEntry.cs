using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>One line of the ledger: what earned or cost points.</summary>
/// <param name="Points">Points earned (positive) or lost (negative); zero for a remark.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">The place in the text; null where there is none.</param>
/// <param name="RuleId">The rule whose finding cost the points; null otherwise.</param>
public sealed record LedgerEntry(decimal Points, LocalizedText Reason, TextSpan? Span = null, string? RuleId = null);
