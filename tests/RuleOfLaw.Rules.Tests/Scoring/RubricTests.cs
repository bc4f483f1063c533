using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Scoring;

public sealed class RubricTests
{
    [Fact]
    public void The_township_rubric_has_a_hundred_points_and_all_sections()
    {
        var rubric = BuiltInRubrics.Township;
        Assert.Equal(100, rubric.Points);
        Assert.Equal(["results", "shortfalls", "firstResponsibility", "plan", "form", "wording"], rubric.Sections.Select(section => section.Id));
        Assert.All(rubric.Sections.SelectMany(section => section.Criteria), criterion => Assert.NotEmpty(criterion.Source));
    }

    [Fact]
    public void Criteria_name_only_rules_and_fields_that_exist()
    {
        var rules = ReportAssessor.Create().Rules.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var criteria = BuiltInRubrics.All.SelectMany(rubric => rubric.Sections).SelectMany(section => section.Criteria).ToList();
        Assert.All(criteria.SelectMany(criterion => criterion.Deductions), deduction => Assert.Contains(deduction.RuleId, rules));
        Assert.All(criteria.SelectMany(criterion => criterion.Topics), topic => Assert.Contains(Lexicon.Default.Fields, field => string.Equals(field.Id, topic, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{ "points": """, "$")]
    [InlineData("""[]""", "$")]
    [InlineData("""{ "version": "1" }""", "$.id")]
    public void Bad_JSON_is_refused_with_its_path(string json, string path) => Assert.Equal(path, Assert.Throws<RubricException>(() => Rubric.Parse(json)).Path);

    [Theory]
    [InlineData("\"points\": 3, \"earn\": { \"topics\": [\"organisation\"]", "\"points\": -3, \"earn\": { \"topics\": [\"organisation\"]", "$.sections[0].criteria[0].points")]
    [InlineData("\"points\": 3, \"earn\": { \"topics\": [\"organisation\"]", "\"points\": 4, \"earn\": { \"topics\": [\"organisation\"]", "$.sections")]
    [InlineData("\"content\": \"plan\"", "\"content\": \"nothing\"", "$.sections[3].content")]
    [InlineData("\"id\": \"results.decisions\"", "\"id\": \"results.organisation\"", "$.sections[0].criteria[2].id")]
    [InlineData("\"each\": 1.5", "\"each\": \"much\"", "$.sections[0].criteria[11].deduct[0].each")]
    public void A_rubric_with_an_error_is_refused_with_its_path(string right, string wrong, string path)
    {
        var json = DataFile.ReadText("township.json");
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Throws<RubricException>(() => Rubric.Parse(json.Replace(right, wrong, StringComparison.Ordinal))).Path);
    }
}
