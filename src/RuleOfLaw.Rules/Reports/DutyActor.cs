namespace RuleOfLaw.Rules.Reports;

/// <summary>Who performs first responsibility (第一责任人).</summary>
public enum DutyActor
{
    /// <summary>Nobody is told apart.</summary>
    Unknown,

    /// <summary>The head of the Party committee (党委书记).</summary>
    PartyHead,

    /// <summary>The head of the government (镇长, 县长).</summary>
    GovernmentHead,

    /// <summary>Both heads together (党政主要负责人).</summary>
    Joint,

    /// <summary>The head of a department (局长), who is the only one.</summary>
    DepartmentHead,
}
