using System.Text;
using NJsonSchema;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Scoring;

public sealed class RubricTests
{
    /// <summary>A whole small rubric; the tests below spoil one thing at a time.</summary>
    private const string Small = """
        {
          "id": "own", "version": "1", "title": { "zh": "自有标准", "en": "own" }, "issuerKinds": ["town"],
          "grades": [ { "id": "good", "title": { "zh": "良好", "en": "good" }, "from": 80 }, { "id": "fail", "title": { "zh": "不合格", "en": "fail" }, "from": 0 } ],
          "sections": [ { "id": "results", "title": { "zh": "成效", "en": "results" }, "content": "results", "criteria": [
            { "id": "a", "points": 60, "title": { "zh": "甲", "en": "a" }, "earn": { "topics": ["disputes"], "mention": 0.5 }, "reason": { "zh": "因", "en": "why" }, "source": "自定" },
            { "id": "b", "points": 40, "title": { "zh": "乙", "en": "b" }, "deduct": [ { "rule": "ROL2001", "each": 10, "cap": 20, "where": { "hidden": true } } ], "reason": { "zh": "因", "en": "why" }, "source": "自定" } ] } ]
        }
        """;

    public static TheoryData<string> BuiltIn => [.. BuiltInRubrics.All.Select(rubric => rubric.Id)];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))];

    private static string Folder => Repository.Path("src", "RuleOfLaw.Rules", "Scoring", "Rubrics");

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_rubric_has_a_hundred_points_all_sections_and_a_reason_for_every_weight(string id)
    {
        var rubric = Find(id);
        Assert.Equal(100, rubric.Points);
        Assert.Equal(["results", "shortfalls", "firstResponsibility", "plan", "form", "wording"], rubric.Sections.Select(section => section.Id));
        Assert.All(rubric.Sections.SelectMany(section => section.Criteria), criterion =>
        {
            Assert.Contains("own choice", criterion.Source, StringComparison.Ordinal);
            Assert.NotEmpty(criterion.Reason.Chinese);
            Assert.DoesNotContain('\n', criterion.Reason.Chinese + criterion.Reason.English);
        });
    }

    [Fact]
    public void Every_kind_of_issuer_has_its_rubric()
    {
        Assert.Equal(Enum.GetValues<IssuerKind>().Order(), BuiltInRubrics.All.SelectMany(rubric => rubric.IssuerKinds).Order());
        Assert.DoesNotContain(BuiltInRubrics.Department.Sections.SelectMany(section => section.Criteria), criterion => string.Equals(criterion.Id, "duty.heads", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_rubric_file_is_valid_against_the_schema(string file)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder, "rubric.schema.json"));
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(Folder, file))));
    }

    [Fact]
    public async Task The_schema_refuses_what_the_reader_refuses()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder, "rubric.schema.json"));
        Assert.Empty(schema.Validate(Small));
        Assert.NotEmpty(schema.Validate(Small.Replace("\"cap\"", "\"caps\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Small.Replace("0.5", "1.5", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_rubric_is_written_whole_and_read_back_the_same(string id)
    {
        var rubric = Find(id);
        using var stream = new MemoryStream();
        rubric.Write(stream);
        var again = Rubric.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(rubric.ComputeDigest(), again.ComputeDigest());
        Assert.NotEqual(rubric.ComputeDigest(), (rubric with { Version = "0" }).ComputeDigest());
    }

    [Fact]
    public void A_rubric_extends_another_one()
    {
        var rubric = Rubric.Parse("""
            { "id": "own", "version": "1", "extends": "township", "remove": ["results.demonstration"],
              "sections": [ { "id": "results", "criteria": [
                { "id": "results.emergency", "points": 1, "title": { "zh": "应急", "en": "emergency" }, "earn": { "topics": ["emergency"], "mention": 0 }, "reason": { "zh": "因", "en": "why" }, "source": "自定" } ] },
                { "id": "extra", "title": { "zh": "加项", "en": "extra" }, "criteria": [
                { "id": "extra.files", "points": 1.5, "title": { "zh": "材料", "en": "files" }, "deduct": [ { "rule": "ROL6009", "each": 1 } ], "reason": { "zh": "因", "en": "why" }, "source": "自定" } ] } ] }
            """);
        Assert.Equal(["results", "shortfalls", "firstResponsibility", "plan", "form", "wording", "extra"], rubric.Sections.Select(section => section.Id));
        var results = rubric.Sections[0].Criteria;
        Assert.Equal(1, Assert.Single(results, criterion => string.Equals(criterion.Id, "results.emergency", StringComparison.Ordinal)).Points);
        Assert.DoesNotContain(results, criterion => string.Equals(criterion.Id, "results.demonstration", StringComparison.Ordinal));
        Assert.Equal(BuiltInRubrics.Township.Grades, rubric.Grades);
        Assert.Equal(BuiltInRubrics.Township.IssuerKinds, rubric.IssuerKinds);
    }

    [Theory]
    [InlineData("""{ "points": """, "$")]
    [InlineData("""[]""", "$")]
    [InlineData("""{ "version": "1" }""", "$.id")]
    [InlineData("""{ "id": "x", "version": "1", "extends": "townships" }""", "$.extends")]
    [InlineData("""{ "id": "x", "version": "1", "remove": ["a"] }""", "$.remove")]
    [InlineData("""{ "id": "x", "version": "1", "extends": "township", "remove": ["results.emergncy"] }""", "$.remove[0]")]
    public void Bad_JSON_is_refused_with_its_path(string json, string path) => Assert.Equal(path, Assert.Throws<RubricException>(() => Rubric.Parse(json)).Path);

    [Theory]
    [InlineData("\"points\": 60", "\"points\": -60", "$.sections[0].criteria[0].points")]
    [InlineData("\"points\": 60", "\"points\": \"60\"", "$.sections[0].criteria[0].points")]
    [InlineData("\"points\": 60", "\"points\": 61", "$.sections")]
    [InlineData("\"points\": 60", "\"points\": 60.00001", "$.sections[0].criteria[0].points")]
    [InlineData("\"each\": 10", "\"each\": 0.12345", "$.sections[0].criteria[1].deduct[0].each")]
    [InlineData("\"points\": 60", "\"pionts\": 60", "$.sections[0].criteria[0].pionts")]
    [InlineData("\"content\": \"results\"", "\"content\": \"nothing\"", "$.sections[0].content")]
    [InlineData("\"content\": \"results\"", "\"content\": \"1\"", "$.sections[0].content")]
    [InlineData("\"id\": \"b\"", "\"id\": \"a\"", "$.sections[0].criteria[1].id")]
    [InlineData("\"each\": 10", "\"each\": 0", "$.sections[0].criteria[1].deduct[0].each")]
    [InlineData("\"cap\": 20", "\"cap\": \"20\"", "$.sections[0].criteria[1].deduct[0].cap")]
    [InlineData("\"hidden\": true", "\"hidden\": 1", "$.sections[0].criteria[1].deduct[0].where.hidden")]
    [InlineData("\"mention\": 0.5", "\"mention\": 1.5", "$.sections[0].criteria[0].earn.mention")]
    [InlineData("[\"disputes\"]", "[]", "$.sections[0].criteria[0].earn.topics")]
    [InlineData("\"from\": 80", "\"from\": 0", "$.grades[1].from")]
    [InlineData("\"from\": 0 ", "\"from\": 10 ", "$.grades")]
    [InlineData("\"issuerKinds\": [\"town\"]", "\"issuerKinds\": [\"village\"]", "$.issuerKinds[0]")]
    [InlineData("\"en\": \"why\"", "\"en\": \" \"", "$.sections[0].criteria[0].reason.en")]
    public void A_rubric_with_an_error_is_refused_with_its_path(string right, string wrong, string path)
    {
        Assert.Equal(100, Rubric.Parse(Small).Points);
        Assert.Contains(right, Small, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Throws<RubricException>(() => Rubric.Parse(ReplaceFirst(Small, right, wrong))).Path);
    }

    [Theory]
    [InlineData("ROL2001", "ROI2001", "$.sections[0].criteria[1].deduct[0].rule")]
    [InlineData("disputes", "dispute", "$.sections[0].criteria[0].earn.topics[0]")]
    public void Rules_and_fields_that_do_not_exist_are_refused_by_the_assessor(string right, string wrong, string path)
    {
        var rubric = Rubric.Parse(Small.Replace(right, wrong, StringComparison.Ordinal));
        var error = Assert.Throws<RubricException>(() => ReportAssessor.Create(options => options.UseRubric(rubric)));
        Assert.Equal(path, error.Path);
        Assert.Contains(right, error.Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rubric_of_ones_own_scores_the_issuers_it_is_made_for()
    {
        var assessor = ReportAssessor.Create(options => options.UseRubric(Rubric.Parse(Small)));
        Assert.Equal("own", assessor.Assess(SourceText.From("青禾镇2024年法治政府建设年度报告\n")).Score.Rubric.Id);
        Assert.Equal("township", assessor.Assess(SourceText.From("青禾乡2024年法治政府建设年度报告\n")).Score.Rubric.Id);
        Assert.Equal("county", assessor.Assess(SourceText.From("禾山县2024年法治政府建设年度报告\n")).Score.Rubric.Id);
    }

    private static Rubric Find(string id) => BuiltInRubrics.All.Single(rubric => string.Equals(rubric.Id, id, StringComparison.Ordinal));

    private static string ReplaceFirst(string text, string right, string wrong) =>
        text.IndexOf(right, StringComparison.Ordinal) is var at ? $"{text[..at]}{wrong}{text[(at + right.Length)..]}" : text;
}
