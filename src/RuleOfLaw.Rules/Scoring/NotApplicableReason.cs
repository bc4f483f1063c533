namespace RuleOfLaw.Rules.Scoring;

/// <summary>Why a criterion does not apply to a report. A closed list (own choice): "hard to do" and "not done" are no reasons.</summary>
public enum NotApplicableReason
{
    /// <summary>The criterion is made for other kinds of issuer (<c>issuer-kind</c>); the rubric says so.</summary>
    IssuerKind,

    /// <summary>The issuer has no such power (<c>no-such-power</c>), as a bureau without enforcement.</summary>
    NoSuchPower,

    /// <summary>There is nothing of the kind in the area (<c>no-such-object</c>), as schools in a forest district.</summary>
    NoSuchObject,

    /// <summary>Nothing of the kind was due or occurred in the year (<c>not-this-year</c>), as a major decision.</summary>
    NotThisYear,
}
