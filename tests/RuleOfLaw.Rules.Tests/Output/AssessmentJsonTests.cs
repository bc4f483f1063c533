using System.Text;
using NJsonSchema;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Output;

public sealed class AssessmentJsonTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_JSON_of_a_sample_is_valid_by_the_schema(string sample)
    {
        var assessment = ReportAssessor.Create().Assess(SourceText.Load(Repository.Path("samples", "reports", sample)));
        Assert.Empty(await Validate(Write(assessment)));
    }

    [Fact]
    public async Task A_report_built_in_code_and_a_text_that_is_none_are_valid_too()
    {
        var assessor = ReportAssessor.Create();
        Assert.Empty(await Validate(Write(assessor.Assess(new AnnualReport { Header = new ReportHeader() }))));
        Assert.Empty(await Validate(Write(assessor.Assess(SourceText.From("nothing")))));
    }

    [Fact]
    public async Task The_schema_refuses_what_is_wrong()
    {
        var json = Write(ReportAssessor.Create().Assess(SourceText.From("nothing")));
        Assert.NotEmpty(await Validate(json.Replace("\"severity\": \"error\"", "\"severity\": \"grave\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await Validate("{}"));
    }

    [Fact]
    public void Messages_are_in_the_language_asked_for()
    {
        var assessment = ReportAssessor.Create().Assess(SourceText.From("nothing"));
        Assert.Contains("没有法定内容", Write(assessment), StringComparison.Ordinal);
        Assert.Contains("mandatory content", Write(assessment, Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.05", "0.1")]
    [InlineData("0.04", "0")]
    [InlineData("-0.05", "-0.1")]
    [InlineData("12.50", "12.5")]
    [InlineData("7.0", "7")]
    public void Numbers_are_rounded_away_from_zero_to_one_decimal(string value, string shown) =>
        Assert.Equal(shown, AssessmentJson.Round(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static string Write(Assessment assessment, Language language = Language.Chinese)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, [assessment], language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Validate(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("src", "RuleOfLaw.Rules", "Output", "assessment.schema.json"));
        return schema.Validate(json);
    }
}
