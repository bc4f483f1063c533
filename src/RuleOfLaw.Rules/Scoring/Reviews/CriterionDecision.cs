namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>An assessor's own points for a criterion, or that it does not apply. Exactly one of the two is set.</summary>
public sealed record CriterionDecision : ReviewDecision
{
    /// <summary>ID of the criterion.</summary>
    public required string CriterionId { get; init; }

    /// <summary>The points, from 0 to the criterion's; null when it does not apply.</summary>
    public decimal? Points { get; init; }

    /// <summary>Why the criterion does not apply; null when it has points. <see cref="NotApplicableReason.IssuerKind"/> is the rubric's to say, not an assessor's.</summary>
    public NotApplicableReason? NotApplicable { get; init; }

    /// <inheritdoc/>
    public override string Subject => CriterionId;
}
