using System.Text.Json;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Corpus;

/// <summary>What a careful assessor finds in a report.</summary>
internal sealed record GoldFinding(string Rule, TextSpan? Span, IReadOnlyDictionary<string, string> Properties);

/// <summary>A report of the gold corpus.</summary>
internal sealed record GoldReport(string Name, SourceText Text, JsonElement Gold)
{
    public IEnumerable<JsonElement> Rows(string group) => Gold.TryGetProperty(group, out var rows) ? rows.EnumerateArray() : [];

    public IEnumerable<GoldFinding> Findings(string group) => Rows(group).Select(Read);

    /// <summary>Where a row's anchor stands; null where the row has none.</summary>
    public TextSpan? Locate(JsonElement row)
    {
        if (!row.TryGetProperty("anchor", out var anchor))
        {
            return null;
        }

        var at = -1;
        for (var n = row.TryGetProperty("nth", out var nth) ? nth.GetInt32() : 1; n > 0; n--)
        {
            at = Text.ToString().IndexOf(anchor.GetString()!, at + 1, StringComparison.Ordinal);
        }

        return new TextSpan(at, anchor.GetString()!.Length);
    }

    private GoldFinding Read(JsonElement row)
    {
        var properties = row.TryGetProperty("properties", out var given)
            ? given.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString().ToLowerInvariant(), StringComparer.Ordinal)
            : [];
        return new GoldFinding(row.GetProperty("rule").GetString()!, Locate(row), properties);
    }
}

/// <summary>The folder of gold reports beside the repository.</summary>
internal static class GoldCorpus
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "corpus");

    public static IEnumerable<GoldReport> Reports => Directory.GetFiles(Folder, "*.gold.json").Order(StringComparer.Ordinal).Select(file =>
    {
        var name = Path.GetFileName(file)[..^".gold.json".Length];
        return new GoldReport(name, SourceText.Load(Path.Combine(Folder, name + ".txt")), JsonDocument.Parse(File.ReadAllText(file)).RootElement);
    });
}
