using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

public sealed class RuleExplanationTests
{
    private static readonly SourceText Text = SourceText.From("""
        青禾镇2024年法治政府建设年度报告
        一、主要举措和成效
        （一）普法。举办讲座8场。
        二、存在的问题
        （一）普法形式单一。
        （二）执法力量不足。
        三、2025年工作安排
        （一）由司法所6月底前制作普法短视频4部。
        """);

    private static readonly ReportAssessor Assessor = ReportAssessor.Create();

    [Fact]
    public void Why_tells_the_findings_with_their_facts()
    {
        var explanation = Assessor.Explain(Text, "ROL5001");
        var finding = Assert.Single(explanation.Findings);
        Assert.Equal("（二）执法力量不足。", Text.ToString(Assert.IsType<DeclaredProblem>(Assert.Single(finding.Facts)).Span));
        var branch = Assert.Single(explanation.Branches);
        Assert.Null(branch.StuckAt);
        Assert.Equal((2, 2), (branch.Steps[0].Facts, branch.Steps[0].Passed));
        Assert.Equal(1, branch.Steps[^1].Passed);
    }

    [Fact]
    public void Why_not_tells_the_first_step_without_a_match()
    {
        var explanation = Assessor.Explain(Text, "rol6002");
        Assert.Empty(explanation.Findings);
        var stuck = Assert.Single(explanation.Branches).StuckAt!;
        Assert.Equal((RuleStepKind.Fact, typeof(LawCitation), 0, 0), (stuck.Step.Kind, stuck.Step.Reads, stuck.Facts, stuck.Passed));
        Assert.Contains("citation =>", stuck.Step.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_off_says_so()
    {
        var off = ReportAssessor.Create(options => options.SetSeverity("ROL5001", Severity.None)).Explain(Text, "ROL5001");
        Assert.Equal(Severity.None, off.Severity);
        Assert.Empty(off.Findings);
    }

    [Fact]
    public void An_unknown_rule_is_an_error() => Assert.Throws<ArgumentException>(() => Assessor.Explain(Text, "ROL9999"));

    [Fact]
    public void Every_rule_is_explained_as_it_was_evaluated()
    {
        var text = SourceText.Load(Repository.Path("samples", "reports", "4-faulty-township.txt"));
        var findings = Assessor.Assess(text).Findings.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        foreach (var descriptor in Assessor.Rules.Descriptors)
        {
            var explanation = Assessor.Explain(text, descriptor.Id);
            Assert.Equal(findings[descriptor.Id].Select(finding => finding.Span), explanation.Findings.Select(finding => finding.Span));
            Assert.Equal(explanation.Findings.IsEmpty, explanation.Branches.All(branch => branch.StuckAt is not null));
        }
    }
}
