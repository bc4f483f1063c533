using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>
/// Suppressions of one report in a file beside it: <c>NAME.rolsuppress.json</c> for NAME.txt, NAME.docx (Suppressions/rolsuppress.schema.json).
/// What cannot be read is told as a problem; the other suppressions hold.
/// </summary>
public sealed class SuppressionFile
{
    /// <summary>What the files' names end in.</summary>
    public const string Extension = ".rolsuppress.json";

    private const long MaximumBytes = 4 * 1024 * 1024;

    private static readonly string[] Kinds = [.. Enum.GetValues<SuppressionKind>().Select(Suppression.IdOf)];
    private static readonly string[] Names = ["rule", "quote", "prefix", "suffix", "properties", "kind", "justification", "author", "date", "expires"];

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private SuppressionFile(ImmutableArray<Suppression> suppressions, ImmutableArray<ConfigurationProblem> problems)
    {
        Suppressions = suppressions;
        Problems = problems;
    }

    /// <summary>A report that has no such file.</summary>
    public static SuppressionFile Empty { get; } = new([], []);

    /// <summary>The suppressions, in order.</summary>
    public ImmutableArray<Suppression> Suppressions { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>The path of a report's file of suppressions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The path beside it, whether there is such a file or not.</returns>
    public static string PathFor(string reportPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(reportPath);
        return Path.ChangeExtension(reportPath, null) + Extension;
    }

    /// <summary>Reads a report's file of suppressions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The suppressions; none when there is no such file.</returns>
    public static SuppressionFile For(string reportPath)
    {
        var path = PathFor(reportPath);
        var name = Path.GetFileName(path);
        try
        {
            return !File.Exists(path) ? Empty
                : new FileInfo(path).Length > MaximumBytes ? Unreadable(name, "> 4 MiB")
                : Parse(File.ReadAllText(path), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(name, e.GetType().Name);
        }
    }

    /// <summary>Reads suppressions from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The suppressions, and what could not be read.</returns>
    public static SuppressionFile Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("suppressions", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                return Unreadable(name, "\"suppressions\": [ … ]");
            }

            var suppressions = ImmutableArray.CreateBuilder<Suppression>();
            var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
            foreach (var element in list.EnumerateArray())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{name}#{suppressions.Count + problems.Count + 1}");
                if (Check(element) is { } reason)
                {
                    problems.Add(new ConfigurationProblem(place, 0, reason));
                }
                else
                {
                    suppressions.Add(Read(element, place));
                }
            }

            return new SuppressionFile(suppressions.ToImmutable(), problems.ToImmutable());
        }
        catch (JsonException e)
        {
            return Unreadable(name, e.Message);
        }
    }

    /// <summary>Writes suppressions as JSON.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="suppressions">The suppressions.</param>
    public static void Write(Stream stream, IEnumerable<Suppression> suppressions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(suppressions);
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("suppressions");
            foreach (var suppression in suppressions)
            {
                Write(writer, suppression);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static SuppressionFile Unreadable(string name, string reason) =>
        new([], [new ConfigurationProblem(name, 0, new LocalizedText($"无法读取：{reason}", $"cannot be read: {reason}"))]);

    private static LocalizedText? Check(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new LocalizedText("不是对象", "is no object");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!Names.Contains(property.Name, StringComparer.Ordinal))
            {
                return EntryChecker.Unknown("键", "key", property.Name, Names);
            }

            var isProperties = string.Equals(property.Name, "properties", StringComparison.Ordinal);
            if (property.Value.ValueKind != (isProperties ? JsonValueKind.Object : JsonValueKind.String))
            {
                return new LocalizedText($"“{property.Name}”应为{(isProperties ? "对象" : "文字")}", $"\"{property.Name}\" must be {(isProperties ? "an object" : "a text")}");
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["rule", "kind", "justification"])
        {
            if (!element.TryGetProperty(name, out _))
            {
                return new LocalizedText($"缺少“{name}”", $"lacks \"{name}\"");
            }
        }

        var kind = element.GetProperty("kind").GetString()!;
        return !Kinds.Contains(kind, StringComparer.Ordinal)
            ? EntryChecker.Unknown("种类", "kind", kind, Kinds)
            : CheckDate(element, "date") ?? CheckDate(element, "expires");
    }

    private static LocalizedText? CheckDate(JsonElement element, string name) =>
        Text(element, name) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new LocalizedText($"“{text}”不是日期，应写作 2025-06-30", $"\"{text}\" is no date; write it as 2025-06-30")
            : null;

    private static Suppression Read(JsonElement element, string place) => new()
    {
        RuleId = Text(element, "rule")!,
        Quote = Text(element, "quote") ?? string.Empty,
        Prefix = Text(element, "prefix") ?? string.Empty,
        Suffix = Text(element, "suffix") ?? string.Empty,
        Properties = element.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Select(property => new FindingProperty(property.Name, property.Value.ToString()))]
            : [],
        Kind = (SuppressionKind)Array.IndexOf(Kinds, Text(element, "kind")),
        Justification = Text(element, "justification")!,
        Author = Text(element, "author"),
        Date = Date(element, "date"),
        Expires = Date(element, "expires"),
        Source = place,
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly? Date(JsonElement element, string name) =>
        Text(element, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static void Write(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", suppression.RuleId);
        WriteText(writer, "quote", suppression.Quote);
        WriteText(writer, "prefix", suppression.Prefix);
        WriteText(writer, "suffix", suppression.Suffix);
        if (!suppression.Properties.IsEmpty)
        {
            writer.WriteStartObject("properties");
            foreach (var (name, value) in suppression.Properties)
            {
                writer.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        }

        writer.WriteString("kind", suppression.KindId);
        writer.WriteString("justification", suppression.Justification);
        WriteText(writer, "author", suppression.Author);
        WriteText(writer, "date", suppression.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteText(writer, "expires", suppression.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }
}
