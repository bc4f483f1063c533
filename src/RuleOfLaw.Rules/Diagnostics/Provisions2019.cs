namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>《法治政府建设与责任落实督察工作规定》, two General Offices, 2019, in force since 2019-04-15: "the Provisions".</summary>
public static class Provisions2019
{
    private const string Title = "法治政府建设与责任落实督察工作规定";

    /// <summary>Art. 24: the report is published before 1 April each year.</summary>
    public static LegalBasis Article24 { get; } = new(Title, 2019, 24);

    /// <summary>Art. 25: the report's contents — results, shortfalls and their causes, first responsibility, next year's arrangements, other matters.</summary>
    public static LegalBasis Article25 { get; } = new(Title, 2019, 25);
}
