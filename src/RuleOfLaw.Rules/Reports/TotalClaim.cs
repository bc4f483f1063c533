namespace RuleOfLaw.Rules.Reports;

/// <summary>A claim of all or nothing as a result: a rate of 100%, 全覆盖, 零上访.</summary>
public sealed class TotalClaim : ReportElement
{
    /// <summary>The words of the claim, folded: 审查率100%, 全覆盖, 零上访.</summary>
    public required string Claim { get; init; }

    /// <summary>The figure that tells of how many: in the claim's sentence, or a related one in the sentence before; null when there is none.</summary>
    public Figure? Base { get; init; }
}
