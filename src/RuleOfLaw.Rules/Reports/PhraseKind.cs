namespace RuleOfLaw.Rules.Reports;

/// <summary>What is remarkable in a phrase that was used.</summary>
public enum PhraseKind
{
    /// <summary>A set phrase in its right form (Knowledge/Data/set-phrases.csv).</summary>
    SetPhrase,

    /// <summary>A set phrase with a part wrong or out of order.</summary>
    BrokenSetPhrase,

    /// <summary>A likely slip of the keyboard (Knowledge/Data/confusions.csv).</summary>
    Confusion,

    /// <summary>A term that has been replaced (Knowledge/Data/dated-terms.csv).</summary>
    DatedTerm,
}
