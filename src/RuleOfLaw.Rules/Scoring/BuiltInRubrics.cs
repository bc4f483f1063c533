using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>The rubrics of the library.</summary>
public static class BuiltInRubrics
{
    /// <summary>For towns, townships and subdistricts.</summary>
    public static Rubric Township { get; } = Rubric.Parse(DataFile.ReadText("township.json"));

    /// <summary>All of them.</summary>
    public static ImmutableArray<Rubric> All { get; } = [Township];
}
