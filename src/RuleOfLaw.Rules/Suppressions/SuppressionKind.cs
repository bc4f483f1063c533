namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Why a finding is hidden.</summary>
public enum SuppressionKind
{
    /// <summary>The finding is wrong (<c>false-positive</c>).</summary>
    FalsePositive,

    /// <summary>The criterion does not hold for this issuer (<c>not-applicable</c>).</summary>
    NotApplicable,

    /// <summary>The finding is right and is left as it is (<c>accepted</c>).</summary>
    Accepted,

    /// <summary>The issuer has mended it since the report was published (<c>remediated</c>).</summary>
    Remediated,
}
