namespace RuleOfLaw.Rules.Reports;

/// <summary>The contents of a report. The first four are mandatory by art. 25 of the 2019 Provisions (法治政府建设与责任落实督察工作规定).</summary>
public enum ContentKind
{
    /// <summary>Main measures and results of the past year (主要举措和成效), art. 25 (1).</summary>
    Results,

    /// <summary>Shortfalls and their causes (存在的不足和原因), art. 25 (2).</summary>
    Shortfalls,

    /// <summary>How the heads of Party and government performed first responsibility (履行第一责任人职责情况), art. 25 (3).</summary>
    FirstResponsibility,

    /// <summary>Main arrangements for the next year (下一年度主要安排), art. 25 (4).</summary>
    Plan,

    /// <summary>An overview before the results (总体情况); not asked for.</summary>
    Overview,

    /// <summary>Other matters (其他需要报告的情况), art. 25 (5).</summary>
    Other,
}
