namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>Norms on publicity of law (普法) and the people who carry it.</summary>
public static class PublicityNorms
{
    /// <summary>《关于实行国家机关“谁执法谁普法”普法责任制的意见》, 2017: whoever enforces a law explains it.</summary>
    public static LegalBasis EnforcerExplains { get; } = new("关于实行国家机关“谁执法谁普法”普法责任制的意见", 2017);

    /// <summary>《乡村“法律明白人”培养工作规范（试行）》, 2021: at least three 法律明白人 in every administrative village by 2025.</summary>
    public static LegalBasis VillageLawGuides { get; } = new("乡村“法律明白人”培养工作规范（试行）", 2021);

    /// <summary>《中小学法治副校长聘任与管理办法》, Ministry of Education order no. 52, in force since 2022-05-01: at least one 法治副校长 in every school.</summary>
    public static LegalBasis SchoolVicePrincipals { get; } = new("中小学法治副校长聘任与管理办法", 2021);

    /// <summary>《中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）》, 2021: publicity by audience, precise and effective.</summary>
    public static LegalBasis EighthFiveYearPlan { get; } = new("中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）", 2021);

    /// <summary>《中华人民共和国人民调解法》, 2010, art. 8: committees of people's mediation, which screen and solve disputes, in villages and communities.</summary>
    public static LegalBasis PeopleMediation { get; } = new("中华人民共和国人民调解法", 2010, 8);

    /// <summary>《全国民主法治示范村（社区）建设指导标准》 and the plan of 2021: demonstration villages and communities.</summary>
    public static LegalBasis DemonstrationVillages { get; } = new("全国民主法治示范村（社区）建设指导标准", 2019);
}
