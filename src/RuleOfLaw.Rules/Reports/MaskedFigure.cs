namespace RuleOfLaw.Rules.Reports;

/// <summary>A number that was left out or masked: XX件, ××份, **户, 培训  次, 20XX年. <see cref="ReportElement.Span"/> runs from the mask to behind the unit.</summary>
public sealed class MaskedFigure : ReportElement
{
    /// <summary>The unit behind it.</summary>
    public required string Unit { get; init; }
}
