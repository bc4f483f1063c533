namespace RuleOfLaw.Rules.Reports;

/// <summary>A title that the report names, inside or outside 《》. <see cref="ReportElement.Span"/> includes the marks.</summary>
public sealed class LawCitation : ReportElement
{
    /// <summary>The title as written, without marks.</summary>
    public required string Title { get; init; }

    /// <summary>What is known of it in the reporting year.</summary>
    public required LawStatus Status { get; init; }

    /// <summary>The law that is cited or meant; null when the list does not hold it.</summary>
    public Law? Law { get; init; }

    /// <summary>Whether it stands in 《》.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether the sentence tells of it as history (废止, 修订前, 原) rather than as law applied.</summary>
    public bool IsHistory { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Title} ({Status})";
}
