using System.Text;
using NJsonSchema;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Tests.Suppressions;

public sealed class SuppressionFileTests
{
    private static readonly Suppression Whole = new()
    {
        RuleId = "ROL2007",
        Quote = "（三）政务公开",
        Prefix = "前",
        Suffix = "后",
        Properties = [new FindingProperty("topic", "disclosure")],
        Kind = SuppressionKind.NotApplicable,
        Justification = "数据在县政务公开年报里统一公布",
        Author = "县司法局考评组",
        Date = new DateOnly(2025, 2, 1),
        Expires = new DateOnly(2025, 12, 31),
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = SuppressionFile.Parse(Write(Whole, Whole with { Prefix = "", Suffix = "", Properties = [], Author = null, Date = null, Expires = null }), "a");
        Assert.Empty(read.Problems);
        var first = read.Suppressions[0];
        Assert.Equal(("ROL2007", "（三）政务公开", "前", "后", SuppressionKind.NotApplicable), (first.RuleId, first.Quote, first.Prefix, first.Suffix, first.Kind));
        Assert.Equal(("县司法局考评组", new DateOnly(2025, 2, 1), new DateOnly(2025, 12, 31)), (first.Author, first.Date, first.Expires));
        Assert.Equal("disclosure", Assert.Single(first.Properties).Value);
        Assert.Equal("a#2", read.Suppressions[1].Source);
    }

    [Fact]
    public async Task What_is_written_follows_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("src", "RuleOfLaw.Rules", "Suppressions", "rolsuppress.schema.json"));
        Assert.Empty(schema.Validate(Write(Whole)));
        Assert.NotEmpty(schema.Validate("""{ "suppressions": [ { "rule": "ROL2007", "kind": "wontfix", "justification": "x" } ] }"""));
    }

    [Theory]
    [InlineData("""{ "suppressions": [ { "kind": "accepted", "justification": "x" } ] }""", "a#1：缺少“rule”")]
    [InlineData("""{ "suppressions": [ { "rule": "ROL2007", "kind": "acepted", "justification": "x" } ] }""", "a#1：不认识的种类“acepted”，是不是“accepted”？")]
    [InlineData("""{ "suppressions": [ { "rule": "ROL2007", "kind": "accepted", "justificaton": "x" } ] }""", "a#1：不认识的键“justificaton”，是不是“justification”？")]
    [InlineData("""{ "suppressions": [ { "rule": "ROL2007", "kind": "accepted", "justification": 5 } ] }""", "a#1：“justification”应为文字")]
    [InlineData("""{ "suppressions": [ { "rule": "ROL2007", "kind": "accepted", "justification": "x", "expires": "2025年" } ] }""", "a#1：“2025年”不是日期，应写作 2025-06-30")]
    [InlineData("""{ "suppressions": [ 5 ] }""", "a#1：不是对象")]
    [InlineData("""{ "suppression": [] }""", "a：无法读取：\"suppressions\": [ … ]")]
    public void What_cannot_be_read_is_told(string json, string message)
    {
        var problem = Assert.Single(SuppressionFile.Parse(json, "a").Problems);
        Assert.Equal(message, $"{problem.Place}：{problem.Reason.Chinese}");
    }

    [Fact]
    public void Broken_JSON_is_told_and_one_bad_entry_costs_no_other()
    {
        Assert.Single(SuppressionFile.Parse("{", "a").Problems);
        var file = SuppressionFile.Parse("""{ "suppressions": [ { }, { "rule": "ROL2007", "kind": "accepted", "justification": "x" } ] }""", "a");
        Assert.Single(file.Problems);
        Assert.Equal("a#2", Assert.Single(file.Suppressions).Source);
    }

    private static string Write(params Suppression[] suppressions)
    {
        using var stream = new MemoryStream();
        SuppressionFile.Write(stream, suppressions);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
