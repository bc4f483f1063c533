using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Output;

/// <summary>A finding that somebody has decided about, whether in a suppression or in a review.</summary>
internal sealed record DecidedFinding(Finding Finding, LocalizedText Verdict, string Reason, string? Author, DateOnly? Date, DateOnly? Expires = null)
{
    public static DecidedFinding Of(SuppressedFinding one) =>
        new(one.Finding, DisplayNames.Of(one.Suppression.Kind), one.Suppression.Justification, one.Suppression.Author, one.Suppression.Date, one.Suppression.Expires);

    public static DecidedFinding Of(ReviewedFinding one) => new(one.Finding, DisplayNames.Of(one.Decision.Verdict), one.Decision.Reason, one.Decision.Author, one.Decision.Date);
}
