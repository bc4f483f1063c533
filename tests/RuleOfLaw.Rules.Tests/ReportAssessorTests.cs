using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Problems;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Tests.Engine;
using RuleOfLaw.Rules.Tests.Output;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

public sealed class ReportAssessorTests
{
    private static SourceText Sample(int number) =>
        SourceText.Load(Directory.GetFiles(Repository.Path("samples", "reports"), $"{number.ToString(CultureInfo.InvariantCulture)}-*.txt")[0]);

    [Fact]
    public void A_container_gives_one_assessor_with_the_options_of_every_call()
    {
        using var provider = new ServiceCollection()
            .AddRuleOfLaw(options => options.SetSeverity("ROL1002", Severity.None))
            .AddRuleOfLaw(options => options.SetSeverity("ROL1001", Severity.Info))
            .BuildServiceProvider();
        var assessor = provider.GetRequiredService<IReportAssessor>();
        Assert.Same(assessor, provider.GetRequiredService<IReportAssessor>());
        Assert.Empty(assessor.Assess(SourceText.From("空文")).Findings);
        Assert.Contains(assessor.Assess(Sample(4)).Findings, finding => finding is { RuleId: "ROL1001", Severity: Severity.Info });
    }

    [Fact]
    public void Rules_are_added_one_by_one_or_by_assembly()
    {
        var one = ReportAssessor.Create(options => options.AddRules<AddedRule>());
        var assembly = ReportAssessor.Create(options => options.AddRulesFrom(typeof(AddedRule).Assembly));
        foreach (var assessor in (ReportAssessor[])[one, assembly])
        {
            Assert.Contains(assessor.Assess(Sample(1)).Findings, finding => finding.RuleId is "TEST0009");
        }
    }

    [Fact]
    public void A_report_built_in_code_is_assessed_without_text()
    {
        var report = new AnnualReport
        {
            Header = new ReportHeader { Issuer = "竹漪镇人民政府", IssuerKind = IssuerKind.Town, Year = 2024 },
            Contents = [new ReportContent { Kind = ContentKind.Plan }],
            Problems = [new DeclaredProblem { Text = "普法形式单一", Topics = ["publicity-form"] }, new DeclaredProblem { Text = "执法力量不足", Topics = ["enforcement-force"] }],
            Measures = [new PlannedMeasure { Text = "拍摄短视频", Topics = ["publicity-form"] }],
        };
        var findings = ReportAssessor.Create().Assess(report).Findings;
        Assert.Equal("执法力量不足", Assert.Single(findings, finding => finding.RuleId is "ROL5001").Arguments[0]);
        Assert.Equal(["firstResponsibility", "results", "shortfalls"], findings.Where(finding => finding.RuleId is "ROL1002").Select(finding => (string)finding.GetProperty("content")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_of_rules_and_terms_change_what_is_found()
    {
        var text = SourceText.From("石泓乡2024年法治政府建设年度报告\n一、主要举措和成效\n（一）分类普法。面向蜂农讲解《农产品质量安全法》3场。\n");
        Assert.Contains(ReportAssessor.Create().Assess(text).Findings, finding => finding.RuleId is "ROL3006");
        Assert.DoesNotContain(ReportAssessor.Create(options => options.SetOption(WeakTargeting.MinimumTargeted, 1)).Assess(text).Findings, finding => finding.RuleId is "ROL3006");
        var report = ReportAssessor.Create(options => options.AddTerms(Vocabulary.Audience, "beekeepers", "蜂农")).Assess(text).Report;
        Assert.Equal("beekeepers", Assert.Single(report.Targetings).Audience);
    }

    [Fact]
    public void A_rubric_for_the_kind_of_issuer_is_taken()
    {
        var own = BuiltInRubrics.Township with { Id = "own", IssuerKinds = [IssuerKind.Department] };
        var assessor = ReportAssessor.Create(options => options.UseRubric(own));
        Assert.Equal("own", assessor.Assess(Sample(3)).Score.Rubric.Id);
        Assert.Equal("township", assessor.Assess(Sample(1)).Score.Rubric.Id);
        Assert.Equal("department", ReportAssessor.Create().Assess(Sample(3)).Score.Rubric.Id);
    }

    [Fact]
    public async Task A_stream_is_read_and_assessed()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sample(1).ToString()));
        var assessment = await ReportAssessor.Create().AssessAsync(stream, "stream.txt");
        Assert.Equal(2024, assessment.Report.Header.Year);
        Assert.Equal("stream.txt", assessment.Report.Text.Path);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Many_texts_come_back_in_their_order_and_at_most_twice_as_many_are_taken_as_worked_on()
    {
        var taken = 0;
        IEnumerable<SourceText> Texts()
        {
            for (var year = 2001; year <= 2040; year++)
            {
                taken++;
                yield return SourceText.From($"竹漪镇{year.ToString(CultureInfo.InvariantCulture)}年法治政府建设年度报告");
            }
        }

        var years = new List<int?>();
        await foreach (var assessment in ReportAssessor.Create().AssessManyAsync(Texts(), maxDegreeOfParallelism: 3))
        {
            years.Add(assessment.Report.Header.Year);
            Assert.InRange(taken - years.Count, 0, 6);
        }

        Assert.Equal(Enumerable.Range(2001, 40).Select(year => (int?)year), years);
    }

    [Fact]
    public async Task Cancellation_stops_a_stream_of_texts()
    {
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ReportAssessor.Create().AssessManyAsync(Enumerable.Repeat(Sample(1), 1000), cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });
    }

    [Fact]
    public void The_same_in_gives_the_same_bytes_on_many_threads_in_any_culture()
    {
        var texts = Enumerable.Range(1, 4).Select(Sample).ToArray();
        var assessor = ReportAssessor.Create();
        var expected = texts.Select(text => AssessmentJsonTests.Write(assessor.Assess(text))).ToArray();
        Parallel.For(0, 60, i =>
        {
            CultureInfo.CurrentCulture = i % 2 == 0 ? CultureInfo.InvariantCulture : CommaCulture();
            Assert.Equal(expected[i % 4], AssessmentJsonTests.Write((i % 3 == 0 ? ReportAssessor.Create() : assessor).Assess(texts[i % 4])));
        });
    }

    [Fact]
    public void A_text_that_is_no_report_gets_findings()
    {
        var findings = ReportAssessor.Create().Assess(SourceText.From("今天天气很好。")).Findings;
        Assert.Equal(4, findings.Count(finding => finding.RuleId is "ROL1002"));
    }

    [Fact]
    public void Options_refuse_what_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => ReportAssessor.Create(options => options.SetSeverity("ROL9999", Severity.Error)));
        Assert.Throws<ArgumentException>(() => ReportAssessor.Create(options => options.AddTerms(Vocabulary.Audience, "x", "短")));
        Assert.Throws<ArgumentException>(() => ReportAssessor.Create(options => options.AddTerms(Vocabulary.Audience, "x", new string('长', 256))));
        Assert.Throws<ArgumentException>(() => ReportAssessor.Create(options => options.Rubrics.Clear()));
    }

    /// <summary>A culture with a decimal comma; built here because the tests run without culture data.</summary>
    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}

/// <summary>A rule of another assembly.</summary>
public sealed class AddedRule : ReportRule
{
    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule.When<ReportHeader>().Report(TestFacts.Descriptor("TEST0009"), header => header.TitleSpan);
}
