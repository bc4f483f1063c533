using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A part of a report, or a fact that another party derives from one, with the place where it stands. Elements are compared by reference.</summary>
public abstract class ReportElement
{
    /// <summary>Where the element stands in the report's text; empty for an element that was built in code.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The item of the outline the element stands in; null outside the outline.</summary>
    public OutlineItem? Item { get; init; }

    /// <summary>The content of art. 25 the element stands in; null when it stands in none of them.</summary>
    public ContentKind? Content { get; init; }
}
