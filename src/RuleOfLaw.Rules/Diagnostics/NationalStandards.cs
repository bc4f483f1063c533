namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>National standards on written language.</summary>
public static class NationalStandards
{
    /// <summary>GB/T 15834—2011 《标点符号用法》: marks of punctuation, and that those in pairs have their partner.</summary>
    public static LegalBasis Punctuation { get; } = new("标点符号用法（GB/T 15834—2011）", 2011);
}
