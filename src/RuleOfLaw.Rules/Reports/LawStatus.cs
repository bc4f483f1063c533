namespace RuleOfLaw.Rules.Reports;

/// <summary>What is known of a cited title in the reporting year.</summary>
public enum LawStatus
{
    /// <summary>In force.</summary>
    Current,

    /// <summary>No longer in force before the reporting year began.</summary>
    Repealed,

    /// <summary>Replaced within the reporting year.</summary>
    ReplacedWithinYear,

    /// <summary>Not yet in force at the end of the reporting year.</summary>
    NotYetInForce,

    /// <summary>A wrong title; <see cref="LawCitation.Law"/> is the one that is meant.</summary>
    Misquoted,

    /// <summary>An everyday short form (环保法) of <see cref="LawCitation.Law"/>.</summary>
    Nickname,

    /// <summary>A plan or outline whose period covers the reporting year.</summary>
    PlanInPeriod,

    /// <summary>A plan or outline whose period ended before the reporting year.</summary>
    PlanExpired,

    /// <summary>A rule of a place, which no national list holds.</summary>
    LocalRule,

    /// <summary>No law: a document of the year, a book, a form, a play.</summary>
    Document,

    /// <summary>Looks like a law, but the list does not hold it.</summary>
    Unknown,
}
