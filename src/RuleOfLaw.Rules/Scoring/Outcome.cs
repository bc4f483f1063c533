namespace RuleOfLaw.Rules.Scoring;

/// <summary>What became of a criterion.</summary>
public enum Outcome
{
    /// <summary>All points.</summary>
    Met,

    /// <summary>Some of the points.</summary>
    PartlyMet,

    /// <summary>No points.</summary>
    NotMet,

    /// <summary>The criterion does not apply to this report; its points leave the total.</summary>
    NotApplicable,

    /// <summary>A program cannot decide; its points widen the interval.</summary>
    NeedsReview,

    /// <summary>A rule it depends on failed.</summary>
    Errored,
}
