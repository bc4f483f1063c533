using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules;

/// <summary>What comes out: the typed report, the findings, the score, and what they were made with.</summary>
public sealed record Assessment
{
    /// <summary>The report as it was read.</summary>
    public required AnnualReport Report { get; init; }

    /// <summary>The findings that are not suppressed, by position, then ID.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Findings that a suppression hides, with the decision; they count for the score as the others do.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Findings that an assessor has decided about: those confirmed are among the findings, too, those rejected are only here.</summary>
    public ImmutableArray<ReviewedFinding> Reviewed { get; init; } = [];

    /// <summary>The score.</summary>
    public required ScoreCard Score { get; init; }

    /// <summary>Versions and digests: with the same manifest, the assessment is the same.</summary>
    public required AssessmentManifest Manifest { get; init; }

    /// <summary>The highest severity among the findings that are not suppressed; <see cref="Severity.None"/> when there is none.</summary>
    public Severity HighestSeverity => Findings.IsEmpty ? Severity.None : Findings.Max(finding => finding.Severity);
}
