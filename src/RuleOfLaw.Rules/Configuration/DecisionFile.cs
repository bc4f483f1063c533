using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>
/// What the files beside a report have in common: a JSON object with one list, whose entries are read one by one. What cannot be read is told
/// as a problem; the other entries hold.
/// </summary>
internal static class DecisionFile
{
    private const long MaximumBytes = 4 * 1024 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path beside a report.</summary>
    public static string PathFor(string reportPath, string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(reportPath);
        return Path.ChangeExtension(reportPath, null) + extension;
    }

    /// <summary>Reads a file; no entries when there is none.</summary>
    public static (ImmutableArray<T> Entries, ImmutableArray<ConfigurationProblem> Problems) Load<T>(string path, string list, Func<JsonElement, LocalizedText?> check, Func<JsonElement, string, T> read)
    {
        var name = Path.GetFileName(path);
        try
        {
            return !File.Exists(path) ? ([], [])
                : new FileInfo(path).Length > MaximumBytes ? ([], [Unreadable(name, "> 4 MiB")])
                : Parse(File.ReadAllText(path), name, list, check, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [Unreadable(name, e.GetType().Name)]);
        }
    }

    /// <summary>Reads JSON; an entry's place is NAME#NUMBER.</summary>
    public static (ImmutableArray<T> Entries, ImmutableArray<ConfigurationProblem> Problems) Parse<T>(
        string json, string name, string list, Func<JsonElement, LocalizedText?> check, Func<JsonElement, string, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(list, out var elements) || elements.ValueKind != JsonValueKind.Array)
            {
                return ([], [Unreadable(name, $"\"{list}\": [ … ]")]);
            }

            var entries = ImmutableArray.CreateBuilder<T>();
            var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
            foreach (var element in elements.EnumerateArray())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{name}#{entries.Count + problems.Count + 1}");
                if (check(element) is { } reason)
                {
                    problems.Add(new ConfigurationProblem(place, 0, reason));
                }
                else
                {
                    entries.Add(read(element, place));
                }
            }

            return (entries.ToImmutable(), problems.ToImmutable());
        }
        catch (JsonException e)
        {
            return ([], [Unreadable(name, e.Message)]);
        }
    }

    /// <summary>Writes the list.</summary>
    public static void Write<T>(Stream stream, string list, IEnumerable<T> entries, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(entries);
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(list);
            foreach (var entry in entries)
            {
                writer.WriteStartObject();
                write(writer, entry);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>What is wrong with an entry's keys: not known, of the wrong kind of value, or lacking; texts but for properties (an object) and points (a number).</summary>
    public static LocalizedText? CheckKeys(JsonElement element, ReadOnlySpan<string> required, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new LocalizedText("不是对象", "is no object");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                return EntryChecker.Unknown("键", "key", property.Name, known);
            }

            var (kind, chinese, english) = property.Name switch
            {
                "properties" => (JsonValueKind.Object, "对象", "an object"),
                "points" => (JsonValueKind.Number, "数字", "a number"),
                _ => (JsonValueKind.String, "文字", "a text"),
            };
            if (property.Value.ValueKind != kind)
            {
                return new LocalizedText($"“{property.Name}”应为{chinese}", $"\"{property.Name}\" must be {english}");
            }
        }

        foreach (var name in required)
        {
            if (!element.TryGetProperty(name, out _))
            {
                return new LocalizedText($"缺少“{name}”", $"lacks \"{name}\"");
            }
        }

        return null;
    }

    /// <summary>What is wrong with a date; null when it is one, or is not there.</summary>
    public static LocalizedText? CheckDate(JsonElement element, string name) =>
        Text(element, name) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new LocalizedText($"“{text}”不是日期，应写作 2025-06-30", $"\"{text}\" is no date; write it as 2025-06-30")
            : null;

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static DateOnly? Date(JsonElement element, string name) =>
        Text(element, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static FindingAddress Address(JsonElement element) => new(
        Text(element, "rule") ?? string.Empty,
        Text(element, "quote") ?? string.Empty,
        Text(element, "prefix") ?? string.Empty,
        Text(element, "suffix") ?? string.Empty,
        element.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(property => new FindingProperty(property.Name, property.Value.ToString()))] : []);

    public static void Write(Utf8JsonWriter writer, FindingAddress address)
    {
        WriteText(writer, "rule", address.RuleId);
        WriteText(writer, "quote", address.Quote);
        WriteText(writer, "prefix", address.Prefix);
        WriteText(writer, "suffix", address.Suffix);
        if (!address.Properties.IsEmpty)
        {
            writer.WriteStartObject("properties");
            foreach (var (name, value) in address.Properties)
            {
                writer.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        }
    }

    public static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }

    public static void WriteDate(Utf8JsonWriter writer, string name, DateOnly? date) => WriteText(writer, name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static ConfigurationProblem Unreadable(string name, string reason) => new(name, 0, new LocalizedText($"无法读取：{reason}", $"cannot be read: {reason}"));
}
