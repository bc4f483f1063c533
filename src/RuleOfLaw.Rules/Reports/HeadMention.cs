namespace RuleOfLaw.Rules.Reports;

/// <summary>Words for a head (镇党委书记, 镇长, 党政主要负责人) in the content on first responsibility.</summary>
public sealed class HeadMention : ReportElement
{
    /// <summary>Which head.</summary>
    public required DutyActor Actor { get; init; }
}
