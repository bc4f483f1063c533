namespace RuleOfLaw.Rules.Reports;

/// <summary>How a text shows the kind of report it is.</summary>
public enum ReportTypeEvidence
{
    /// <summary>Its title names the kind.</summary>
    Title,

    /// <summary>The formula of its opening announces the kind (现将…报告如下).</summary>
    Opening,

    /// <summary>A heading is one of that kind's fixed chapters.</summary>
    Chapter,

    /// <summary>It speaks in the first person (本人).</summary>
    Person,

    /// <summary>It speaks to an assembly (各位代表), or names the session it was given to.</summary>
    Session,

    /// <summary>It tells of such a report as of something else: as work done.</summary>
    Mention,
}
