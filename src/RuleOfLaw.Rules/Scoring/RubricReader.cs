using System.Collections.Immutable;
using System.Text.Json;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>Reads a rubric's JSON (Scoring/Rubrics/rubric.schema.json), over the rubric it extends.</summary>
internal static class RubricReader
{
    private static readonly string[] OfRubric = ["$schema", "id", "version", "extends", "remove", "title", "issuerKinds", "grades", "sections"];
    private static readonly string[] OfCriterion = ["id", "points", "title", "earn", "deduct", "issuerKinds", "reason", "source"];

    /// <summary>Reads a rubric.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="known">Rubrics that it can extend.</param>
    /// <param name="isPart">Whether it is but a part for others to extend, whose points need not add up.</param>
    public static Rubric Read(ReadOnlyMemory<char> json, IEnumerable<Rubric> known, bool isPart = false)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            throw new RubricException(e.Path ?? "$", new LocalizedText($"不是有效的 JSON：{e.Message}", $"not valid JSON: {e.Message}"));
        }

        using (document)
        {
            var rubric = ReadRubric(new RubricNode(document.RootElement).Expect(OfRubric), known);
            RubricChecker.Check(rubric, isPart);
            return rubric;
        }
    }

    private static Rubric ReadRubric(RubricNode node, IEnumerable<Rubric> known)
    {
        var basis = node.Find("extends") is { } extends ? FindBasis(extends, known) : null;
        if (basis is null && node.Find("remove") is { } remove)
        {
            throw new RubricException(remove.Path, new LocalizedText("只有写了 extends 才能删去", "needs \"extends\""));
        }

        return new Rubric
        {
            Id = node.String("id"),
            Version = node.String("version"),
            Title = basis is null || node.Find("title") is not null ? node.Get("title").Localized() : basis.Title,
            IssuerKinds = ReadKinds(node) is { IsEmpty: false } kinds ? kinds : basis?.IssuerKinds ?? [],
            Grades = node.Find("grades") is null && basis is not null ? basis.Grades : [.. node.Items("grades").Select(ReadGrade)],
            Sections = Extend(basis?.Sections ?? [], node),
        };
    }

    private static Rubric FindBasis(RubricNode node, IEnumerable<Rubric> known)
    {
        var id = node.Text();
        return known.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal))
            ?? throw new RubricException(node.Path, EntryChecker.Unknown("评分标准", "rubric", id, [.. known.Select(one => one.Id)]));
    }

    /// <summary>The sections of the basis without what is removed; a criterion whose ID is there takes that one's place, any other is added to its section.</summary>
    private static ImmutableArray<RubricSection> Extend(ImmutableArray<RubricSection> basis, RubricNode node)
    {
        var sections = basis.ToList();
        foreach (var removed in node.Items("remove"))
        {
            var id = removed.Text();
            var at = sections.FindIndex(section => section.Criteria.Any(criterion => string.Equals(criterion.Id, id, StringComparison.Ordinal)));
            sections[at >= 0 ? at : throw Unknown(removed, id, basis)] = sections[at] with { Criteria = [.. sections[at].Criteria.Where(criterion => !string.Equals(criterion.Id, id, StringComparison.Ordinal))] };
        }

        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node.Items("sections"))
        {
            item.Expect("id", "title", "content", "criteria");
            var id = item.String("id");
            var at = own.Add(id) ? sections.FindIndex(section => string.Equals(section.Id, id, StringComparison.Ordinal)) : throw Twice(item, id);
            if (at < 0)
            {
                sections.Add(new RubricSection
                {
                    Id = id,
                    Title = item.Get("title").Localized(),
                    Content = item.Find("content")?.Enum<ContentKind>(),
                    Criteria = [.. item.Items("criteria").Select(criterion => ReadCriterion(criterion, own))],
                });
                continue;
            }

            sections[at] = sections[at] with
            {
                Title = item.Find("title")?.Localized() ?? sections[at].Title,
                Content = item.Find("content")?.Enum<ContentKind>() ?? sections[at].Content,
                Criteria = Merge(sections[at].Criteria, item.Items("criteria").Select(criterion => ReadCriterion(criterion, own))),
            };
        }

        return [.. sections];
    }

    private static ImmutableArray<Criterion> Merge(ImmutableArray<Criterion> basis, IEnumerable<Criterion> own)
    {
        var criteria = basis.ToList();
        foreach (var criterion in own)
        {
            var at = criteria.FindIndex(one => string.Equals(one.Id, criterion.Id, StringComparison.Ordinal));
            if (at < 0)
            {
                criteria.Add(criterion);
            }
            else
            {
                criteria[at] = criterion;
            }
        }

        return [.. criteria];
    }

    private static Criterion ReadCriterion(RubricNode node, HashSet<string> own)
    {
        node.Expect(OfCriterion);
        var id = node.String("id");
        if (!own.Add(id))
        {
            throw Twice(node, id);
        }

        var earn = node.Find("earn")?.Expect("topics", "mention");
        if (earn is not null && node.Find("deduct") is { } deduct)
        {
            throw new RubricException(deduct.Path, new LocalizedText("一项只能得分或扣分，不能同时写 earn 和 deduct", "a criterion is earned or reduced, not both"));
        }

        // Empty lists would turn the criterion into one that is met by being there.
        foreach (var list in (ReadOnlySpan<RubricNode?>)[earn?.Get("topics"), node.Find("deduct")])
        {
            if (list?.IsEmptyList == true)
            {
                throw new RubricException(list.Path, new LocalizedText("不能是空的", "must not be empty"));
            }
        }

        return new Criterion
        {
            Id = id,
            Title = node.Get("title").Localized(),
            Points = node.Get("points").Positive(),
            Reason = node.Get("reason").Localized(),
            Source = node.String("source"),
            Topics = earn is { } topics ? [.. topics.Items("topics").Select(item => item.Text())] : [],
            MentionShare = earn?.Get("mention").Number(0, 1) ?? 0,
            Deductions = [.. node.Items("deduct").Select(ReadDeduction)],
            IssuerKinds = ReadKinds(node),
            Place = node.Path,
        };
    }

    private static Deduction ReadDeduction(RubricNode node)
    {
        node.Expect("rule", "each", "cap", "where");
        return new Deduction
        {
            RuleId = node.String("rule"),
            Each = node.Get("each").Positive(),
            Cap = node.Find("cap")?.Positive(),
            Where = [.. node.Find("where")?.Properties() ?? []],
        };
    }

    private static Grade ReadGrade(RubricNode node)
    {
        node.Expect("id", "title", "from");
        return new Grade(node.String("id"), node.Get("title").Localized(), node.Get("from").Number(0, 100));
    }

    private static ImmutableArray<IssuerKind> ReadKinds(RubricNode node) => [.. node.Items("issuerKinds").Select(item => item.Enum<IssuerKind>())];

    private static RubricException Twice(RubricNode node, string id) => new($"{node.Path}.id", new LocalizedText($"“{id}”用了两次", $"the ID \"{id}\" is used twice"));

    private static RubricException Unknown(RubricNode node, string id, ImmutableArray<RubricSection> sections) =>
        new(node.Path, EntryChecker.Unknown("评分项", "criterion", id, [.. sections.SelectMany(section => section.Criteria).Select(criterion => criterion.Id)]));
}
