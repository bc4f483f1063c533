namespace RuleOfLaw.Rules.Reports;

/// <summary>Kinds of report that are easily mixed up with one another.</summary>
public enum ReportType
{
    /// <summary>Annual report on building a rule-of-law government (法治政府建设年度报告).</summary>
    RuleOfLawAnnual,

    /// <summary>Annual report on disclosure of government information (政府信息公开工作年度报告).</summary>
    InformationDisclosure,

    /// <summary>A head's account of how he or she kept to the law (述法报告).</summary>
    PersonalAccount,

    /// <summary>Self-inspection (自查报告).</summary>
    SelfInspection,

    /// <summary>Work summary (工作总结).</summary>
    WorkSummary,

    /// <summary>Oral report to a people's congress (session line and salutation of deputies).</summary>
    OralReport,

    /// <summary>A page that explains a report (解读).</summary>
    Explanation,

    /// <summary>Nothing shows what the text is.</summary>
    Unknown,
}
