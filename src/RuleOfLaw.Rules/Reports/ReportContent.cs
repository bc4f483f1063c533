namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// One of the contents of a report. <see cref="ReportElement.Span"/> begins at the heading where the content starts; it runs to the end of
/// that heading's text. A content that goes on under further headings has them all in <see cref="Items"/>.
/// </summary>
public sealed class ReportContent : ReportElement
{
    /// <summary>Which content it is.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>The items of the outline it consists of, the first being where it starts; empty when the text has no headings.</summary>
    public System.Collections.Immutable.ImmutableArray<OutlineItem> Items { get; init; } = [];

    /// <summary>Whether it shares its heading with another content (存在问题和下一步打算 without a division).</summary>
    public bool SharesHeading { get; init; }

    /// <summary>Characters of running text in it, headings and blanks not counted.</summary>
    public int TextLength { get; init; }
}
