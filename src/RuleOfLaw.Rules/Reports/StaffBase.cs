namespace RuleOfLaw.Rules.Reports;

/// <summary>What a staff count is held against.</summary>
public enum StaffBase
{
    /// <summary>Villages.</summary>
    Village,

    /// <summary>Villages and communities together.</summary>
    VillageAndCommunity,

    /// <summary>Schools.</summary>
    School,
}
