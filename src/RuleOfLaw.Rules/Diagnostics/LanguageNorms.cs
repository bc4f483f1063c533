namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>National standards on written language.</summary>
public static class LanguageNorms
{
    /// <summary>《党政机关公文处理工作条例》, 2012, art. 19: official documents are worded and cited correctly.</summary>
    public static LegalBasis OfficialDocuments { get; } = new("党政机关公文处理工作条例", 2012, 19);
}
