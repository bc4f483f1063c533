using System.Globalization;
using System.Text.Json;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A JSON element that knows its path, so that every error can name it; no reflection, so native AOT works.</summary>
internal sealed class RubricNode(JsonElement element, RubricNode? parent = null, string name = "$", int index = -1)
{
    /// <summary>The path, put together when it is asked for: nearly all rubrics are read without an error.</summary>
    public string Path => parent is null ? name : index < 0 ? $"{parent.Path}.{name}" : string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]");

    public bool IsEmptyList => element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0;

    /// <summary>Refuses what is no object, and keys nobody reads: a misspelt key would be left out in silence.</summary>
    public RubricNode Expect(params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error("应为对象", "must be an object");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!Array.Exists(names, name => property.NameEquals(name)))
            {
                throw new RubricException($"{Path}.{property.Name}", EntryChecker.Unknown("键", "key", property.Name, names));
            }
        }

        return this;
    }

    public RubricNode Get(string name) => Find(name) ?? throw new RubricException($"{Path}.{name}", new LocalizedText("缺少", "missing"));

    public RubricNode? Find(string name) => element.TryGetProperty(name, out var value) ? new RubricNode(value, this, name) : null;

    public string String(string name) => Get(name).Text();

    public string Text() => element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Error("应为非空文字", "must be a text that is not empty");

    public decimal Number(decimal least, decimal most) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) && value >= least && value <= most
            ? value
            : throw Error(string.Create(CultureInfo.InvariantCulture, $"应为 {least} 到 {most} 之间的数字"), string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}"));

    /// <summary>Points or a cost: above zero, up to all there are.</summary>
    public decimal Positive() => Number(0, Rubric.FullPoints) is > 0 and var value ? value : throw Error("应大于 0", "must be above 0");

    public T Enum<T>()
        where T : struct, Enum
    {
        var names = System.Enum.GetNames<T>();
        var text = Text();
        return Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
            ? System.Enum.GetValues<T>()[index]
            : throw new RubricException(Path, EntryChecker.Unknown("值", "value", text, [.. names.Select(name => char.ToLowerInvariant(name[0]) + name[1..])]));
    }

    public LocalizedText Localized()
    {
        Expect("zh", "en");
        return new LocalizedText(String("zh"), String("en"));
    }

    /// <summary>The elements of a list; none where the key is not there.</summary>
    public List<RubricNode> Items(string name) => Find(name)?.Elements() ?? [];

    public IEnumerable<FindingProperty> Properties()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error("应为对象", "must be an object");
        }

        return element.EnumerateObject().Select(property => new FindingProperty(property.Name, property.Value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => property.Value.GetString()!,
            _ => throw new RubricException($"{Path}.{property.Name}", new LocalizedText("应为文字或 true、false", "must be a text, true or false")),
        }));
    }

    private List<RubricNode> Elements()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Error("应为列表", "must be a list");
        }

        var nodes = new List<RubricNode>();
        foreach (var item in element.EnumerateArray())
        {
            nodes.Add(new RubricNode(item, this, index: nodes.Count));
        }

        return nodes;
    }

    private RubricException Error(string chinese, string english) => new(Path, new LocalizedText(chinese, english));
}
