using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A term that counts what it names (“七进”, “三到位”, 以下四个方面) with the list that belongs to it. <see cref="ReportElement.Span"/> is the term.</summary>
public sealed class CountedTerm : ReportElement
{
    /// <summary>The term without its quotation marks, folded: 法律七进, 五落实.</summary>
    public required string Term { get; init; }

    /// <summary>How many the term says there are; two at least.</summary>
    public required int Count { get; init; }

    /// <summary>The items listed, in order of position; empty where the term stands alone.</summary>
    public ImmutableArray<TextSpan> Items { get; init; } = [];

    /// <summary>From the first item to the last; empty without a list.</summary>
    public TextSpan ListSpan { get; init; }

    /// <summary>Whether the list is worded as a selection (重点, 其中, 等).</summary>
    public bool IsSelection { get; init; }

    /// <summary>Whether the items are of one form (进机关、进学校; 责任到位、人员到位) or led in by the term (四个方面：…), so that the list surely is the term's own.</summary>
    public bool IsOwnList { get; init; }
}
