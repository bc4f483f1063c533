namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>What a rule looks at. The built-in rules are numbered by it: ROL1xxx is Form, ROL2xxx Evidence, and so on.</summary>
public enum RuleCategory
{
    /// <summary>ROL0xxx: the engine itself and its configuration.</summary>
    Engine = 0,

    /// <summary>ROL1xxx: form of the report (报告形式).</summary>
    Form = 1,

    /// <summary>ROL2xxx: achievements and figures (实绩与数据).</summary>
    Evidence = 2,

    /// <summary>ROL3xxx: the listed problems (突出问题).</summary>
    Problems = 3,

    /// <summary>ROL4xxx: first responsibility (第一责任人).</summary>
    Duty = 4,

    /// <summary>ROL5xxx: next year's plan (下一年度安排).</summary>
    Plan = 5,

    /// <summary>ROL6xxx: law and wording (法律引用与用语).</summary>
    Wording = 6,

    /// <summary>ROL7xxx: comparison with other reports (跨报告比对).</summary>
    Comparison = 7,
}
