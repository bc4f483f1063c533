namespace RuleOfLaw.Rules.Reports;

/// <summary>A place where a text shows what kind of report it is, or names a kind.</summary>
public sealed class ReportTypeMention : ReportElement
{
    /// <summary>The kind.</summary>
    public required ReportType Type { get; init; }

    /// <summary>The words, folded.</summary>
    public required string Phrase { get; init; }

    /// <summary>How they show it.</summary>
    public required ReportTypeEvidence Evidence { get; init; }

    /// <summary>Whether the text announces itself as that kind, in its title or opening.</summary>
    public bool IsAnnouncement => Evidence is ReportTypeEvidence.Title or ReportTypeEvidence.Opening;
}
