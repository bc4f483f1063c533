using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>The rules of a run in the order in which they first speak; results name them by index.</summary>
internal sealed class SarifRules(Language language)
{
    private static readonly LocalizedText Basis = new("依据：", "Basis: ");

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> _rules = [];

    public int IndexOf(RuleDescriptor rule)
    {
        if (!_indexes.TryGetValue(rule.Id, out var index))
        {
            _indexes.Add(rule.Id, index = _rules.Count);
            _rules.Add(rule);
        }

        return index;
    }

    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            Write(writer, rule);
        }

        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        var title = rule.Title.In(language);
        var body = rule.Page.Body;
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.Name);
        SarifMessage.Write(writer, "shortDescription", title);
        var description = FirstParagraph(body, language == Language.English ? "## English" : "## 为何") ?? title;
        var basis = rule.Basis.Format(language);
        SarifMessage.Write(writer, "fullDescription", description);
        writer.WriteStartObject("help");
        writer.WriteString("text", SarifMessage.Escape($"{description}\n{Basis.In(language)}{basis}"));
        if (body.Length > 0)
        {
            writer.WriteString("markdown", body);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteBoolean("enabled", rule.DefaultSeverity != Severity.None);
        writer.WriteString("level", LevelOf(rule.DefaultSeverity));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("category", rule.Category.ToString());
        writer.WriteString("legalBasis", basis);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The paragraph below a heading of the page; null when the page has no such heading.</summary>
    private static string? FirstParagraph(string body, string heading)
    {
        using var reader = new StringReader(body);
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (!string.Equals(line.TrimEnd(), heading, StringComparison.Ordinal))
            {
                continue;
            }

            do
            {
                line = reader.ReadLine();
            }
            while (string.IsNullOrWhiteSpace(line) && line is not null);

            var lines = new List<string>();
            for (; !string.IsNullOrWhiteSpace(line); line = reader.ReadLine())
            {
                lines.Add(line.Trim());
            }

            return lines.Count > 0 ? string.Join(' ', lines) : null;
        }

        return null;
    }
}
