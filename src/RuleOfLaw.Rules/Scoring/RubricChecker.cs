using System.Globalization;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>Checks that a rubric holds together, and that what it names is there.</summary>
internal static class RubricChecker
{
    /// <summary>Checks a rubric by itself.</summary>
    /// <exception cref="RubricException">IDs are used twice, grades do not descend to zero, or the points do not add up.</exception>
    public static void Check(Rubric rubric, bool isPart = false)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var criterion in rubric.Sections.SelectMany(section => section.Criteria))
        {
            if (!ids.Add(criterion.Id))
            {
                throw new RubricException($"{PlaceOf(criterion)}.id", new LocalizedText($"“{criterion.Id}”用了两次", $"the ID \"{criterion.Id}\" is used twice"));
            }

            if (criterion.Points <= 0)
            {
                throw new RubricException($"{PlaceOf(criterion)}.points", new LocalizedText("应大于 0", "must be above 0"));
            }

            CheckDecimals(criterion);
        }

        CheckGrades(rubric);
        if (!isPart && rubric.Points != Rubric.FullPoints)
        {
            var sum = (rubric.Points / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
            throw new RubricException("$.sections", new LocalizedText($"各项分值合计 {sum}，应为 100", $"the points add up to {sum}, not to 100"));
        }
    }

    /// <summary>Checks that the rules and fields a rubric names are there.</summary>
    /// <exception cref="RubricException">One is not; the reason says which may have been meant.</exception>
    public static void CheckNames(Rubric rubric, EntryChecker rules, IReadOnlyCollection<string> fields)
    {
        foreach (var criterion in rubric.Sections.SelectMany(section => section.Criteria))
        {
            for (var index = 0; index < criterion.Topics.Length; index++)
            {
                var topic = criterion.Topics[index];
                if (!fields.Contains(topic, StringComparer.Ordinal))
                {
                    throw new RubricException(string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(criterion)}.earn.topics[{index}]"), EntryChecker.Unknown("工作领域", "field", topic, fields));
                }
            }

            for (var index = 0; index < criterion.Deductions.Length; index++)
            {
                if (rules.CheckId(criterion.Deductions[index].RuleId) is { } reason)
                {
                    throw new RubricException(string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(criterion)}.deduct[{index}].rule"), reason);
                }
            }
        }
    }

    private static void CheckDecimals(Criterion criterion)
    {
        CheckExact(criterion, criterion.Points, "points");
        CheckExact(criterion, criterion.MentionShare, "earn.mention");
        for (var i = 0; i < criterion.Deductions.Length; i++)
        {
            CheckExact(criterion, criterion.Deductions[i].Each, "each", i);
            CheckExact(criterion, criterion.Deductions[i].Cap ?? 0, "cap", i);
        }
    }

    private static void CheckExact(Criterion criterion, decimal value, string name, int? deduction = null)
    {
        if (!Rubric.IsExact(value))
        {
            var path = deduction is null ? name : string.Create(CultureInfo.InvariantCulture, $"deduct[{deduction}].{name}");
            throw new RubricException($"{PlaceOf(criterion)}.{path}", new LocalizedText("最多四位小数", "at most four decimals"));
        }
    }

    private static void CheckGrades(Rubric rubric)
    {
        if (rubric.Grades.IsEmpty || rubric.Grades[^1].From != 0)
        {
            throw new RubricException("$.grades", new LocalizedText("最低一级应从 0 起", "the lowest grade must begin at 0"));
        }

        for (var i = 1; i < rubric.Grades.Length; i++)
        {
            if (rubric.Grades[i].From >= rubric.Grades[i - 1].From)
            {
                throw new RubricException(string.Create(CultureInfo.InvariantCulture, $"$.grades[{i}].from"), new LocalizedText("应低于前一级", "must be below the grade before"));
            }
        }
    }

    /// <summary>A criterion's path in its file; its ID where it was made in code or comes from the rubric that is extended.</summary>
    private static string PlaceOf(Criterion criterion) => criterion.Place ?? criterion.Id;
}
