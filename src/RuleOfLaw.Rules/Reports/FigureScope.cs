namespace RuleOfLaw.Rules.Reports;

/// <summary>What a figure covers.</summary>
public enum FigureScope
{
    /// <summary>The whole year, or nothing narrower is said.</summary>
    Year,

    /// <summary>Part of the year: a month, a quarter, a half, a season.</summary>
    PartOfYear,

    /// <summary>One campaign, day or occasion.</summary>
    Occasion,

    /// <summary>One place, unit or group below the issuer.</summary>
    Place,

    /// <summary>More than the year: accumulated, since a year, by a date.</summary>
    Cumulative,
}
