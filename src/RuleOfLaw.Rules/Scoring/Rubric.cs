using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>What a report is scored by: sections with criteria and their points. Data, read from JSON (Scoring/Rubrics/rubric.schema.json).</summary>
public sealed record Rubric
{
    /// <summary>The rubric's ID.</summary>
    public required string Id { get; init; }

    /// <summary>The rubric's version; a change that can move a score changes it.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The kinds of issuer it is made for.</summary>
    public ImmutableArray<IssuerKind> IssuerKinds { get; init; } = [];

    /// <summary>The grades, highest first.</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>The sections.</summary>
    public ImmutableArray<RubricSection> Sections { get; init; } = [];

    /// <summary>Sum of all points.</summary>
    public decimal Points => Sections.Sum(section => section.Points);

    /// <summary>Reads a rubric.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The rubric, checked: points are positive, IDs unique.</returns>
    /// <exception cref="RubricException">The JSON is no rubric; the message names the JSON path and the reason.</exception>
    public static Rubric Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RubricReader.Read(json);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version}";
}
