namespace RuleOfLaw.Rules.Reports;

/// <summary>How a figure stands to another time.</summary>
public enum FigureComparison
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is the earlier value something is compared with (较2023年的251件).</summary>
    Base,

    /// <summary>It is a change (同比增长120%, 增加57件).</summary>
    Change,
}
