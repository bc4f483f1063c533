using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;
using Snapshooter.Xunit;

namespace RuleOfLaw.Rules.Tests.Output;

public sealed class AssessmentMarkdownTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static TheoryData<string> Samples => AssessmentJsonTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_of_a_sample_is_as_before_in_both_languages(string sample)
    {
        var assessment = ReportAssessor.Create().Assess(SourceText.From(Repository.Read("samples", "reports", sample), $"samples/reports/{sample}"));
        Snapshot.Match(Write(Language.Chinese, assessment), $"{Path.GetFileNameWithoutExtension(sample)}.zh.md");
        Snapshot.Match(Write(Language.English, assessment), $"{Path.GetFileNameWithoutExtension(sample)}.en.md");
    }

    [Fact]
    public void Everything_of_an_assessment_is_on_the_page()
    {
        var assessment = ReportAssessor.Create(options => options.AddRules<Question>()).Assess(SourceText.From(Repository.Read("samples", "reports", "4-faulty-township.txt"), "a.txt"));
        var document = Parse(assessment);
        Assert.Equal(assessment.Findings.Length, document.Descendants<ListItemBlock>().Count(item => item.Count > 1));
        var tables = document.Descendants<Table>().ToList();
        Assert.Equal(assessment.Score.Sections.Length + 2, tables[0].Count);
        Assert.Equal(assessment.Score.Sections.Sum(section => section.Criteria.Length), tables.Skip(1).Sum(table => table.Count - 1));
        Assert.All(tables, table => Assert.All(table.Cast<TableRow>(), row => Assert.Equal(4, row.Count)));
        Assert.Contains("待核", Write(Language.Chinese, assessment), StringComparison.Ordinal);
        Assert.Contains(assessment.Manifest.Text, Write(Language.Chinese, assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_finding_is_shown_with_the_decision()
    {
        var text = SourceText.From(Repository.Read("samples", "reports", "4-faulty-township.txt"), "a.txt");
        var target = ReportAssessor.Create().Assess(text).Findings.First(finding => finding.RuleId is "ROL6001");
        var suppressions = Baseline.Create([target], text, "沿用*当年*文件的名称", "李四", new DateOnly(2025, 3, 1));
        var page = Write(Language.Chinese, ReportAssessor.Create().Assess(text, new AssessmentContext { Suppressions = suppressions }));
        Assert.Contains("## 已豁免（1）", page, StringComparison.Ordinal);
        Assert.Contains(@"理由：沿用\*当年\*文件的名称（李四，2025-03-01）", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_assessor_decided_is_shown_with_name_and_day()
    {
        var text = SourceText.From("苇汀镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。举办讲座8场。\n", "a.txt");
        ReviewDecision[] decisions =
        [
            new FindingDecision { RuleId = "TST9001", Verdict = ReviewVerdict.Rejected, Quote = "苇", Reason = "开头与原件一致", Author = "李四", Date = new DateOnly(2025, 3, 2) },
            new CriterionDecision { CriterionId = "results.enforcement", NotApplicable = NotApplicableReason.NoSuchPower, Reason = "本镇没有行政处罚权", Author = "李四", Date = new DateOnly(2025, 3, 2), Quote = "苇汀镇" },
        ];
        var page = Write(Language.Chinese, ReportAssessor.Create(options => options.AddRules<Question>()).Assess(text, new AssessmentContext { Decisions = [.. decisions] }));
        Assert.Contains("## 已复核（1）", page, StringComparison.Ordinal);
        Assert.Contains("- **TST9001** · 1:1 · 不属实", page, StringComparison.Ordinal);
        Assert.Contains("理由：开头与原件一致（李四，2025-03-02）", page, StringComparison.Ordinal);
        Assert.Contains("### 不适用（", page, StringComparison.Ordinal);
        Assert.Contains("考评人认定不适用：本镇没有行政处罚权（李四，2025-03-02）", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_report_stays_text()
    {
        const string Hostile = "<script>alert(1)</script> ![x](http://example.invalid/a.png) | **b** `c` # d\n\n<img src=x onerror=alert(1)>\n---\n> q";
        var assessment = ReportAssessor.Create(options => options.AddRules<Echo>()).Assess(SourceText.From(Hostile, "<a>|[b](c)\n.txt"));
        var nodes = Parse(assessment).Descendants().ToList();
        Assert.DoesNotContain(nodes, node => node is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or CodeBlock or ThematicBreakBlock);
        Assert.All(nodes.OfType<CodeInline>(), code => Assert.DoesNotContain("`", code.Content, StringComparison.Ordinal));
        Assert.Equal(AssessmentText.Manifest(assessment, Language.Chinese).Select(entry => entry.Value), nodes.OfType<CodeInline>().Select(code => code.Content));
        Assert.Contains(nodes.OfType<LiteralInline>(), literal => literal.Content.ToString().Contains("alert(1)", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_stand_one_after_the_other_and_a_report_built_in_code_has_a_page_too()
    {
        var assessor = ReportAssessor.Create();
        var page = Write(Language.English, assessor.Assess(SourceText.From("nothing")), assessor.Assess(new AnnualReport { Header = new ReportHeader { Title = "In code" } }));
        Assert.Equal(2, Markdown.Parse(page, Pipeline).Descendants<HeadingBlock>().Count(heading => heading.Level == 1));
        Assert.Contains("\n---\n\n# In code\n", page, StringComparison.Ordinal);
    }

    private static MarkdownDocument Parse(Assessment assessment) => Markdown.Parse(Write(Language.Chinese, assessment), Pipeline);

    private static string Write(Language language, params Assessment[] assessments)
    {
        using var stream = new MemoryStream();
        AssessmentMarkdown.Write(stream, assessments, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
