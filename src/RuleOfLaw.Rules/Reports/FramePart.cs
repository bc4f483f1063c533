namespace RuleOfLaw.Rules.Reports;

/// <summary>A part of the text that belongs to no item of the outline.</summary>
public sealed class FramePart : ReportElement
{
    /// <summary>What it is.</summary>
    public required FrameKind Kind { get; init; }
}
