namespace RuleOfLaw.Rules.Reports;

/// <summary>How an item of an outline is marked.</summary>
public enum NumberingScheme
{
    /// <summary>No number: a heading by its form alone.</summary>
    None,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseInBrackets,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1） or 1）</summary>
    ArabicInBrackets,

    /// <summary>①</summary>
    Circled,

    /// <summary>一是, 二是</summary>
    Ordinal,
}
