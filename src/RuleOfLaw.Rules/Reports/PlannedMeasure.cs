using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A measure planned for the next year. <see cref="ReportElement.Span"/> is the whole measure, its number and lead-in included.</summary>
public sealed class PlannedMeasure : ReportElement
{
    /// <summary>The measure as written, without its number.</summary>
    public required string Text { get; init; }

    /// <summary>What it takes up: IDs of problem topics, in the order of the topics' file.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The first sentence, number and lead-in included.</summary>
    public TextSpan LeadSpan { get; init; }

    /// <summary>A number with a unit to reach; empty when there is none.</summary>
    public TextSpan NumberSpan { get; init; }

    /// <summary>A time to be done by (6月底前, 每季度, 年内); empty when there is none.</summary>
    public TextSpan DeadlineSpan { get; init; }

    /// <summary>Who does it (由司法所牵头); empty when nobody is named.</summary>
    public TextSpan OwnerSpan { get; init; }

    /// <summary>What is there afterwards (清单, 台账, 方案, 制度 made); empty when nothing is.</summary>
    public TextSpan ProductSpan { get; init; }

    /// <summary>Whether a number, a deadline, an owner or a product makes it measurable.</summary>
    public bool IsMeasurable => !(NumberSpan.IsEmpty && DeadlineSpan.IsEmpty && OwnerSpan.IsEmpty && ProductSpan.IsEmpty);
}
