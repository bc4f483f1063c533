using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>The rubrics of the library (Scoring/Rubrics): each 100 points, each weight with its reason and source. All weights are own choice.</summary>
public static class BuiltInRubrics
{
    /// <summary>What all issuers share, a part for rubrics to extend: everything but the results.</summary>
    internal static Rubric Common { get; } = Read("common.json", [], isPart: true);

    /// <summary>For towns, townships and subdistricts.</summary>
    public static Rubric Township { get; } = Read("township.json", [Common]);

    /// <summary>For counties, districts and cities.</summary>
    public static Rubric County { get; } = Read("county.json", [Common]);

    /// <summary>For departments.</summary>
    public static Rubric Department { get; } = Read("department.json", [Common]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Rubric> All { get; } = [Township, County, Department];

    private static Rubric Read(string name, Rubric[] known, bool isPart = false)
    {
        using var text = new BorrowedText(name);
        return RubricReader.Read(text.Memory, known, isPart);
    }
}
