using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;
using Snapshooter.Xunit;

namespace RuleOfLaw.Rules.Tests.Output;

public sealed class AssessmentSarifTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => AssessmentJsonTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_log_of_a_sample_is_valid_by_the_official_schema_and_as_before(string sample)
    {
        var log = Write(Language.Chinese, AssessSample(sample));
        Assert.Empty(await Validate(log));
        Snapshot.Match(WithoutPages(log), $"{Path.GetFileNameWithoutExtension(sample)}.sarif");
    }

    [Fact]
    public async Task A_run_of_many_reports_of_all_kinds_is_valid()
    {
        var assessor = ReportAssessor.Create();
        var hostile = SourceText.From("<script>[x](http://example.invalid) {0} \ud800 \u0001\n一、\u2028", "含 空格/[1].txt");
        var log = Write(Language.English, [.. AssessSample("4-faulty-township.txt"), assessor.Assess(hostile), assessor.Assess(new AnnualReport { Header = new ReportHeader() })]);
        Assert.Empty(await Validate(log));
        Assert.Empty(await Validate(Write(Language.Chinese)));
    }

    [Fact]
    public async Task The_schema_refuses_what_is_wrong()
    {
        var log = Write(Language.Chinese, AssessSample("4-faulty-township.txt"));
        Assert.NotEmpty(await Validate("{}"));
        Assert.NotEmpty(await Validate(log.Replace("\"level\": \"error\"", "\"level\": \"grave\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await Validate(log.Replace("\"startLine\"", "\"line\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await Validate(log.Replace("\"tool\"", "\"instrument\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_point_at_their_rule_their_artifact_and_their_text()
    {
        var assessments = AssessSample("3-county-department.txt").Concat(AssessSample("4-faulty-township.txt")).ToArray();
        using var log = JsonDocument.Parse(Write(Language.Chinese, assessments));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(assessments.Sum(assessment => assessment.Findings.Length), results.Count);
        foreach (var result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var artifact = place.GetProperty("artifactLocation");
            var text = assessments[artifact.GetProperty("index").GetInt32()].Report.Text;
            Assert.Equal(text.Path, artifact.GetProperty("uri").GetString());
            AssertRegion(text, place.GetProperty("region"));
        }
    }

    [Fact]
    public void Levels_and_kinds_follow_the_standard()
    {
        var findings = ReportAssessor.Create().Assess(SourceText.From(Repository.Read("samples", "reports", "2-middling-township.txt"))).Findings;
        var results = Results(Write(Language.Chinese, AssessSample("2-middling-township.txt")));
        Assert.Equal(findings.Select(finding => finding.Severity == Severity.Info ? "note" : finding.Severity.ToString().ToLowerInvariant()), results.Select(result => result.GetProperty("level").GetString()));
        var review = Assert.Single(Results(Write(Language.Chinese, Assess<Question>("苇汀镇2024年法治政府建设年度报告"))), result => Is(result, "TST9001"));
        Assert.Equal("review", review.GetProperty("kind").GetString());
        Assert.Equal("none", review.GetProperty("level").GetString());
        Assert.Equal("Warning", review.GetProperty("properties").GetProperty("severity").GetString());
    }

    [Fact]
    public async Task A_suppressed_finding_carries_the_decision_and_all_results_tell_theirs()
    {
        var text = SourceText.From(Repository.Read("samples", "reports", "4-faulty-township.txt"), "a.txt");
        var plain = ReportAssessor.Create().Assess(text);
        var target = plain.Findings.First(finding => finding.RuleId is "ROL6001");
        var suppressions = Baseline.Create([target], text, "与原文核对，引用的是旧版文件", "李四", new DateOnly(2025, 3, 1));
        var log = Write(Language.Chinese, ReportAssessor.Create().Assess(text, new AssessmentContext { Suppressions = suppressions }));
        Assert.Empty(await Validate(log));
        var results = Results(log);
        Assert.Equal(plain.Findings.Length, results.Count);
        var suppressed = Assert.Single(results, result => result.GetProperty("suppressions").GetArrayLength() > 0).GetProperty("suppressions")[0];
        Assert.Equal("external", suppressed.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppressed.GetProperty("status").GetString());
        Assert.Equal("与原文核对，引用的是旧版文件", suppressed.GetProperty("justification").GetString());
        Assert.Equal("李四", suppressed.GetProperty("properties").GetProperty("author").GetString());
        Assert.Equal("2025-03-01", suppressed.GetProperty("properties").GetProperty("date").GetString());
        Assert.Equal(Results(Write(Language.Chinese, plain)).Select(Fingerprint), results.Select(Fingerprint));
    }

    [Theory]
    [InlineData(ReviewVerdict.Rejected, "review", true)]
    [InlineData(ReviewVerdict.Confirmed, "fail", false)]
    public async Task A_reviewed_finding_carries_the_decision(ReviewVerdict verdict, string kind, bool isSuppressed)
    {
        var decision = new FindingDecision { RuleId = "TST9001", Verdict = verdict, Quote = "苇", Reason = "已与原件核对一致", Author = "李四", Date = new DateOnly(2025, 3, 2) };
        var assessor = ReportAssessor.Create(options => options.AddRules<Question>());
        var log = Write(Language.Chinese, assessor.Assess(SourceText.From("苇汀镇2024年法治政府建设年度报告", "a.txt"), new AssessmentContext { Decisions = [decision] }));
        Assert.Empty(await Validate(log));
        var result = Assert.Single(Results(log), result => Is(result, "TST9001"));
        Assert.Equal(kind, result.GetProperty("kind").GetString());
        Assert.Equal(isSuppressed ? 1 : 0, result.GetProperty("suppressions").GetArrayLength());
        var told = isSuppressed ? result.GetProperty("suppressions")[0].GetProperty("properties") : result.GetProperty("properties").GetProperty("review");
        Assert.Equal("李四", told.GetProperty("author").GetString());
        Assert.Equal("2025-03-02", told.GetProperty("date").GetString());
    }

    [Fact]
    public void Fingerprints_differ_within_a_report_and_survive_edits_elsewhere()
    {
        var original = Repository.Read("samples", "reports", "4-faulty-township.txt");
        var before = Results(Write(Language.Chinese, Assess(original))).Select(Fingerprint).ToList();
        Assert.Equal(before.Count, before.Distinct(StringComparer.Ordinal).Count());

        // A paragraph more, other blanks, another line break: everything stands elsewhere, nothing is another finding.
        var edited = original.Replace("二、工作开展情况\n", "全镇现有干部职工56人。\r\n\r\n二、工作开展情况\n", StringComparison.Ordinal).Replace("一是抓领导干部", "一是 抓领导干部", StringComparison.Ordinal);
        var after = Results(Write(Language.Chinese, Assess(edited))).Select(Fingerprint).ToList();
        Assert.Equal(before.Count, after.Count(fingerprint => before.Contains(fingerprint, StringComparer.Ordinal)));
    }

    [Fact]
    public void Fixes_change_the_text_as_the_fixer_does()
    {
        var text = SourceText.From(Repository.Read("samples", "reports", "4-faulty-township.txt"), "a.txt");
        var assessment = ReportAssessor.Create().Assess(text);
        var fixes = Results(Write(Language.Chinese, assessment)).Where(result => result.TryGetProperty("fixes", out _)).ToList();
        var fixable = assessment.Findings.Where(finding => finding.Fix is not null).ToList();
        Assert.NotEmpty(fixable);
        Assert.Equal(fixable.Count, fixes.Count);
        foreach (var (finding, result) in fixable.Zip(fixes))
        {
            var replacements = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray().ToList();
            Assert.Equal(finding.Fix!.Edits.Select(edit => edit.NewText), replacements.Select(one => one.TryGetProperty("insertedContent", out var content) ? content.GetProperty("text").GetString() : string.Empty));
            Assert.Equal(finding.Fix.Edits.Select(edit => edit.Span.Start), replacements.Select(one => one.GetProperty("deletedRegion").GetProperty("charOffset").GetInt32()));
        }
    }

    [Fact]
    public async Task A_text_from_a_document_has_logical_locations_and_no_fixes()
    {
        var words = Repository.Read("samples", "reports", "4-faulty-township.txt");
        var text = SourceText.From(words, "报告.docx", [new TextOrigin(new TextSpan(0, 17), "body/paragraph[1]/run[1]"), new TextOrigin(TextSpan.FromBounds(17, words.Length), "body/paragraph[2]/run[1]")]);
        var log = Write(Language.Chinese, ReportAssessor.Create().Assess(text));
        Assert.Empty(await Validate(log));
        var results = Results(log);
        Assert.Contains(results, result => result.GetProperty("locations")[0].TryGetProperty("logicalLocations", out var places) && places[0].GetProperty("fullyQualifiedName").GetString() is "body/paragraph[2]/run[1]");
        Assert.DoesNotContain(results, result => result.TryGetProperty("fixes", out _));
    }

    [Theory]
    [InlineData("samples/a b.txt", "samples/a%20b.txt")]
    [InlineData("./苇汀镇#1.txt", "%E8%8B%87%E6%B1%80%E9%95%87%231.txt")]
    [InlineData("a:b.txt", "a%3Ab.txt")]
    [InlineData("/data/a?.txt", "file:///data/a%3F.txt")]
    [InlineData(@"C:\报告\a.txt", "file:///C:/%E6%8A%A5%E5%91%8A/a.txt")]
    [InlineData(@"\\server\share\a.txt", "file://server/share/a.txt")]
    public void A_path_becomes_a_URI_reference(string path, string uri)
    {
        using var log = JsonDocument.Parse(Write(Language.Chinese, ReportAssessor.Create().Assess(SourceText.From("text", path))));
        Assert.Equal(uri, log.RootElement.GetProperty("runs")[0].GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString());
    }

    [Fact]
    public void The_digest_of_an_artifact_is_that_of_its_file()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("苇汀镇2024年法治政府建设年度报告\r\n")];
        using var log = JsonDocument.Parse(Write(Language.Chinese, ReportAssessor.Create().Assess(SourceText.Decode(bytes, "a.txt"))));
        var artifact = log.RootElement.GetProperty("runs")[0].GetProperty("artifacts")[0];
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), artifact.GetProperty("hashes").GetProperty("sha-256").GetString());
        Assert.Equal(bytes.Length, artifact.GetProperty("length").GetInt32());
        Assert.Equal("utf-8", artifact.GetProperty("encoding").GetString());
    }

    [Theory]
    [InlineData("见[附件](http://example.invalid)", @"见\[附件\](http://example.invalid)")]
    [InlineData("[bookmark: _GoBack]", "[bookmark: _GoBack]")]
    [InlineData("{0}", "{{0}}")]
    public void Quoted_text_in_a_message_is_no_link_and_no_placeholder(string quoted, string written)
    {
        var result = Assert.Single(Results(Write(Language.Chinese, Assess<Echo>(quoted))), result => Is(result, "TST9002"));
        Assert.Equal($"“{written}”", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_failed_rule_makes_the_invocation_unsuccessful()
    {
        using var failed = JsonDocument.Parse(Write(Language.Chinese, Assess<Failing>("text")));
        using var succeeded = JsonDocument.Parse(Write(Language.Chinese, Assess("text")));
        Assert.False(failed.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.True(succeeded.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private static Assessment[] AssessSample(string sample) => [ReportAssessor.Create().Assess(SourceText.From(Repository.Read("samples", "reports", sample), $"samples/reports/{sample}"))];

    private static Assessment Assess(string text) => ReportAssessor.Create().Assess(SourceText.From(text, "a.txt"));

    private static Assessment Assess<TRule>(string text)
        where TRule : ReportRule, new() => ReportAssessor.Create(options => options.AddRules<TRule>()).Assess(SourceText.From(text, "a.txt"));

    private static string Write(Language language, params Assessment[] assessments)
    {
        using var stream = new MemoryStream();
        AssessmentSarif.Write(stream, assessments, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<JsonElement> Results(string log)
    {
        using var document = JsonDocument.Parse(log);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.Clone())];
    }

    /// <summary>The rules' pages are files of their own; a change of one need not show in every snapshot.</summary>
    private static string WithoutPages(string log)
    {
        var root = JsonNode.Parse(log)!;
        foreach (var rule in root["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray())
        {
            Assert.True(rule!["help"]!.AsObject().Remove("markdown"));
        }

        return root.ToJsonString(Readable);
    }

    private static bool Is(JsonElement result, string ruleId) => result.GetProperty("ruleId").ValueEquals(ruleId);

    private static string Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString()!;

    private static void AssertRegion(SourceText text, JsonElement region)
    {
        var span = new TextSpan(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
        Assert.Equal(text.GetLinePosition(span.Start), new LinePosition(region.GetProperty("startLine").GetInt32() - 1, region.GetProperty("startColumn").GetInt32() - 1));
        Assert.Equal(text.GetLinePosition(span.End), new LinePosition(region.GetProperty("endLine").GetInt32() - 1, region.GetProperty("endColumn").GetInt32() - 1));
        Assert.Equal(span.IsEmpty ? null : text.ToString(span), region.TryGetProperty("snippet", out var snippet) ? snippet.GetProperty("text").GetString() : null);
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Validate(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json")));
        return schema.Validate(json);
    }
}
