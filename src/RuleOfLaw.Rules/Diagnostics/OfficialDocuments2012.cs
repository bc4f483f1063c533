namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>《党政机关公文处理工作条例》, 2012: how official documents are made.</summary>
public static class OfficialDocuments2012
{
    private const string Title = "党政机关公文处理工作条例";

    /// <summary>Art. 9: the parts of a document; a title names the issuing body, the subject and the kind, and the text is numbered in order.</summary>
    public static LegalBasis Article9 { get; } = new(Title, 2012, 9);

    /// <summary>Art. 19: what a draft must keep to, correct citation and wording among it.</summary>
    public static LegalBasis Article19 { get; } = new(Title, 2012, 19);
}
