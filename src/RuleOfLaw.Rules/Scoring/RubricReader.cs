using System.Text.Json;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>Reads a rubric's JSON element by element, so that every error can name its path; no reflection, so native AOT works.</summary>
internal static class RubricReader
{
    public static Rubric Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            throw new RubricException(e.Path ?? "$", $"not valid JSON: {e.Message}");
        }

        using (document)
        {
            var rubric = ReadRubric(new Node(document.RootElement, "$"));
            Check(rubric);
            return rubric;
        }
    }

    private static Rubric ReadRubric(Node node) => new()
    {
        Id = node.String("id"),
        Version = node.String("version"),
        Title = ReadText(node.Get("title")),
        IssuerKinds = [.. node.Items("issuerKinds").Select(item => item.Enum<IssuerKind>())],
        Grades = [.. node.Items("grades").Select(item => new Grade(item.String("id"), ReadText(item.Get("title")), item.Decimal("from")))],
        Sections = [.. node.Items("sections").Select(ReadSection)],
    };

    private static RubricSection ReadSection(Node node) => new()
    {
        Id = node.String("id"),
        Title = ReadText(node.Get("title")),
        Content = node.Find("content")?.Enum<ContentKind>(),
        Criteria = [.. node.Items("criteria").Select(ReadCriterion)],
    };

    private static Criterion ReadCriterion(Node node)
    {
        var earn = node.Find("earn");
        var points = node.Decimal("points");
        if (points <= 0)
        {
            throw new RubricException($"{node.Path}.points", "points must be positive");
        }

        return new Criterion
        {
            Id = node.String("id"),
            Title = ReadText(node.Get("title")),
            Points = points,
            Reason = ReadText(node.Get("reason")),
            Source = node.String("source"),
            Topics = earn is { } topics ? [.. topics.Items("topics").Select(item => item.Text())] : [],
            MentionShare = earn is { } share ? share.Decimal("mention") : 0,
            Deductions = node.Find("deduct") is null ? [] : [.. node.Items("deduct").Select(ReadDeduction)],
        };
    }

    private static Deduction ReadDeduction(Node node) => new()
    {
        RuleId = node.String("rule"),
        Each = node.Decimal("each"),
        Cap = node.Find("cap")?.Number(),
        Where = node.Find("where") is { } where ? [.. where.Properties()] : [],
    };

    private static LocalizedText ReadText(Node node) => new(node.String("zh"), node.String("en"));

    private static void Check(Rubric rubric)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < rubric.Sections.Length; s++)
        {
            var section = rubric.Sections[s];
            CheckId(ids, section.Id, $"$.sections[{Number(s)}].id");
            for (var c = 0; c < section.Criteria.Length; c++)
            {
                CheckId(ids, section.Criteria[c].Id, $"$.sections[{Number(s)}].criteria[{Number(c)}].id");
            }
        }

        if (rubric.Points != 100)
        {
            throw new RubricException("$.sections", $"the points add up to {rubric.Points.ToString(System.Globalization.CultureInfo.InvariantCulture)}, not to 100");
        }
    }

    private static void CheckId(HashSet<string> ids, string id, string path)
    {
        if (!ids.Add(id))
        {
            throw new RubricException(path, $"the ID \"{id}\" is used twice");
        }
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A JSON element that knows its path.</summary>
    private readonly struct Node(JsonElement element, string path)
    {
        public string Path => path;

        public Node Get(string name) => Find(name) ?? throw new RubricException($"{path}.{name}", "missing");

        public Node? Find(string name)
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw new RubricException(path, "must be an object");
            }

            return element.TryGetProperty(name, out var value) ? new Node(value, $"{path}.{name}") : null;
        }

        public string String(string name) => Get(name).Text();

        public decimal Decimal(string name) => Get(name).Number();

        public string Text() => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw new RubricException(path, "must be a text");

        public decimal Number() => element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) ? value : throw new RubricException(path, "must be a number");

        public T Enum<T>()
            where T : struct, Enum => System.Enum.TryParse<T>(Text(), ignoreCase: true, out var value) ? value : throw new RubricException(path, $"\"{Text()}\" is no {typeof(T).Name}");

        public List<Node> Items(string name) => Get(name).Elements();

        public IEnumerable<FindingProperty> Properties()
        {
            foreach (var property in element.EnumerateObject())
            {
                yield return new FindingProperty(property.Name, property.Value.ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.String => property.Value.GetString()!,
                    _ => throw new RubricException($"{path}.{property.Name}", "must be a text, true or false"),
                });
            }
        }

        private List<Node> Elements()
        {
            if (element.ValueKind != JsonValueKind.Array)
            {
                throw new RubricException(path, "must be a list");
            }

            var nodes = new List<Node>();
            foreach (var item in element.EnumerateArray())
            {
                nodes.Add(new Node(item, $"{path}[{RubricReader.Number(nodes.Count)}]"));
            }

            return nodes;
        }
    }
}
