using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A section of a rubric.</summary>
public sealed record RubricSection
{
    /// <summary>The section's ID.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The content it scores; where the report has no such content, none of its criteria is met. Null for form and wording.</summary>
    public ContentKind? Content { get; init; }

    /// <summary>The criteria.</summary>
    public ImmutableArray<Criterion> Criteria { get; init; } = [];

    /// <summary>Sum of the criteria's points.</summary>
    public decimal Points => Criteria.Sum(criterion => criterion.Points);
}
