namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>《市县法治政府建设示范指标体系》(2021 edition), Office of the Central Commission for Law-based Governance.</summary>
public static class IndicatorSystem2021
{
    /// <summary>The first-level items: functions, rules, decisions, enforcement, checks on power, disputes, emergencies, staff, organisation.</summary>
    public static LegalBasis FirstLevel { get; } = new("市县法治政府建设示范指标体系（2021年版）", 2021);
}
