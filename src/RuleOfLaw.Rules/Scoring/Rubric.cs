using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>What a report is scored by: sections with criteria and their points. Data, read from JSON (Scoring/Rubrics/rubric.schema.json).</summary>
public sealed record Rubric
{
    /// <summary>What the points of a rubric add up to.</summary>
    public const decimal FullPoints = 100;

    /// <summary>The most decimals that points and shares have, so that every sum of them is exact (own choice).</summary>
    public const int MostDecimals = 4;

    /// <summary>The rubric's ID.</summary>
    public required string Id { get; init; }

    /// <summary>The rubric's version; a change that can move a score changes it.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The kinds of issuer it is made for; all when empty.</summary>
    public ImmutableArray<IssuerKind> IssuerKinds { get; init; } = [];

    /// <summary>The grades, highest first.</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>The sections.</summary>
    public ImmutableArray<RubricSection> Sections { get; init; } = [];

    /// <summary>Sum of all points.</summary>
    public decimal Points => Sections.Sum(section => section.Points);

    /// <summary>Names the rubric by its content.</summary>
    /// <returns>SHA-256 of the rubric as <see cref="Write"/> writes it, in lower-case hexadecimal.</returns>
    public string ComputeDigest() => RubricWriter.Digest(this);

    /// <summary>Reads a rubric. With <c>extends</c> it stands over another one: common, township, county, department or one of <paramref name="known"/>.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="known">Further rubrics that it can extend; none when null.</param>
    /// <returns>The rubric, checked: points are positive and add up to 100, IDs are unique, grades descend to zero.</returns>
    /// <exception cref="RubricException">The JSON is no rubric; the message names the JSON path and the reason.</exception>
    public static Rubric Parse(string json, IEnumerable<Rubric>? known = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RubricReader.Read(json.AsMemory(), [.. known ?? [], .. BuiltInRubrics.All, BuiltInRubrics.Common]);
    }

    /// <summary>Reads a rubric from a file.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <returns>The rubric, checked.</returns>
    /// <exception cref="RubricException">The file holds no rubric; the message names the JSON path and the reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Rubric Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Writes the rubric as JSON, whole, also where it was read over another one.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RubricWriter.Write(stream, this);
    }

    internal static bool IsExact(decimal value) => decimal.Round(value, MostDecimals) == value;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version}";
}
