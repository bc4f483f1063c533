namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>What an assessor says of a finding.</summary>
public enum ReviewVerdict
{
    /// <summary>Nothing yet (<c>open</c>): a question written down to be answered.</summary>
    Open,

    /// <summary>The finding is right (<c>confirmed</c>): it costs its points in full.</summary>
    Confirmed,

    /// <summary>The finding is wrong (<c>rejected</c>): it costs nothing and is not shown among the findings.</summary>
    Rejected,
}
