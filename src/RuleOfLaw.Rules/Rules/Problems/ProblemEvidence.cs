namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>What a report's own results say of a problem, whether or not the report declares it.</summary>
public enum ProblemEvidence
{
    /// <summary>The results do not tell enough.</summary>
    Insufficient,

    /// <summary>The results show the problem.</summary>
    Confirms,

    /// <summary>The results show the contrary.</summary>
    Contradicts,
}
