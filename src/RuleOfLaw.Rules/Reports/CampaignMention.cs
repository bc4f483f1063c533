namespace RuleOfLaw.Rules.Reports;

/// <summary>A publicity day, week or month that the report names, with or without its date: “4·15”全民国家安全教育日. <see cref="ReportElement.Span"/> holds date and name.</summary>
public sealed class CampaignMention : ReportElement
{
    /// <summary>The name as written, folded, without the date; empty when only the date is told.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands; empty when only the date is told.</summary>
    public Text.TextSpan NameSpan { get; init; }

    /// <summary>The campaign of that name, else of that date; null when neither is known.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>The month told; null without a date.</summary>
    public int? Month { get; init; }

    /// <summary>The day told; null without one.</summary>
    public int? Day { get; init; }

    /// <summary>Whether name and date are those of the campaign.</summary>
    public bool IsRight { get; init; } = true;
}
