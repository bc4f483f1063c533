namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>《中华人民共和国行政处罚法》, revised 2021.</summary>
public static class PenaltyLaw
{
    private const string Title = "中华人民共和国行政处罚法";

    /// <summary>Art. 42: penalties are carried out by officers with an enforcement certificate, two at least.</summary>
    public static LegalBasis QualifiedOfficers { get; } = new(Title, 2021, 42);
}
