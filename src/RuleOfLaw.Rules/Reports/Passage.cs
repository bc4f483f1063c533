namespace RuleOfLaw.Rules.Reports;

/// <summary>A sentence as it is compared with others, within a report and across reports.</summary>
public sealed class Passage : ReportElement
{
    /// <summary>
    /// Its ideographs without what may rightly be the same: numbers and dates are #, the issuer's names @, set formulas (Knowledge/Data/formulas.csv)
    /// and punctuation left out.
    /// </summary>
    public required string Masked { get; init; }
}
