namespace RuleOfLaw.Rules.Reports;

/// <summary>A place where a text says what kind of report it is: in its title, its opening formula, or chapter names of that form.</summary>
public sealed class ReportTypeMention : ReportElement
{
    /// <summary>The kind named.</summary>
    public required ReportType Type { get; init; }

    /// <summary>The words that name it.</summary>
    public required string Phrase { get; init; }

    /// <summary>Whether the text announces itself as that kind; false where it only tells of such a report as work done.</summary>
    public required bool IsAnnouncement { get; init; }
}
