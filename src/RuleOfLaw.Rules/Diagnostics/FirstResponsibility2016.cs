namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>《党政主要负责人履行推进法治建设第一责任人职责规定》, two General Offices, 2016.</summary>
public static class FirstResponsibility2016
{
    private const string Title = "党政主要负责人履行推进法治建设第一责任人职责规定";

    /// <summary>Art. 4: the four 亲自.</summary>
    public static LegalBasis Article4 { get; } = new(Title, 2016, 4);

    /// <summary>Art. 5: duties of the head of the Party committee.</summary>
    public static LegalBasis Article5 { get; } = new(Title, 2016, 5);

    /// <summary>Art. 6: duties of the head of the government.</summary>
    public static LegalBasis Article6 { get; } = new(Title, 2016, 6);
}
