namespace RuleOfLaw.Rules.Reports;

/// <summary>A date of an event: a day or month, or a publicity day of the calendar.</summary>
public sealed class DatedEvent : ReportElement
{
    /// <summary>The month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The day of the month; null when only the month is told.</summary>
    public int? Day { get; init; }

    /// <summary>The year; null when not written with it.</summary>
    public int? Year { get; init; }
}
