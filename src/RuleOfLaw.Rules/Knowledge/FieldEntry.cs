using System.Collections.Immutable;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A field of rule-of-law work; from fields.csv.</summary>
/// <param name="Id">The field's ID.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="Expected">The levels of issuer whose results are expected to tell of it: township, county, department.</param>
internal sealed record FieldEntry(string Id, string Chinese, string English, ImmutableArray<string> Expected)
{
    public static IEnumerable<FieldEntry> Load() =>
        DataFile.Read("fields.csv").Select(row => new FieldEntry(row[0], row[1], row[2], [.. row.List(4)]));

    public bool IsExpectedOf(IssuerKind kind) => LevelOf(kind) is { } level && Expected.Contains(level, StringComparer.Ordinal);

    private static string? LevelOf(IssuerKind kind) => kind switch
    {
        IssuerKind.Town or IssuerKind.Township or IssuerKind.Street => "township",
        IssuerKind.County or IssuerKind.District or IssuerKind.City or IssuerKind.Province => "county",
        IssuerKind.Department => "department",
        _ => null,
    };
}
