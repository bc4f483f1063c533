using Microsoft.Extensions.DependencyInjection;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Tests;
using RuleOfLaw.Rules.Tests.Engine;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>Choosing NRules, in a container and without one, and compiling before the first report.</summary>
public sealed class UseNRulesTests
{
    private static readonly SourceText Text = SourceText.Load(Repository.Path("samples", "reports", "2-middling-township.txt"));

    [Fact]
    public void A_container_gives_an_assessor_on_NRules()
    {
        using var provider = Readme.Choose(new ServiceCollection()).BuildServiceProvider();
        var assessor = provider.GetRequiredService<IReportAssessor>();
        Assert.Same(assessor, provider.GetRequiredService<IReportAssessor>());
        Assert.Equal(ReportAssessor.Create().Assess(Text).Findings.Select(finding => finding.ToString()), assessor.Assess(Text).Findings.Select(finding => finding.ToString()));
        Assert.IsType<NRulesEvaluator>(provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<RuleOfLawOptions>>().Value.EvaluatorFactory(RuleSet.Compose([])));
    }

    [Fact]
    public void Rules_of_ones_own_run_on_it_too()
    {
        var assessor = ReportAssessor.Create(options => options.UseNRules().AddRules(new TestRule(rule => rule.When<Figure>().Report(TestFacts.Descriptor("TEST0001"), figure => figure.Span))));
        var assessment = assessor.Assess(Text);
        Assert.Equal(assessment.Report.Figures.Select(figure => figure.Span.Start).Order(), assessment.Findings.Where(finding => finding.RuleId is "TEST0001").Select(finding => finding.Span.Start));
        Assert.DoesNotContain(assessment.Findings, finding => finding.RuleId is "ROL0001");
    }

    [Fact]
    public void Rules_are_compiled_once_and_before_the_first_report_when_warmed_up()
    {
        var asked = 0;
        var evaluator = new NRulesEvaluator(RuleSet.Compose([new TestRule(rule => rule.Collect<Figure>()
            .Where(_ => Interlocked.Increment(ref asked) > 0)
            .Report(TestFacts.Descriptor("TEST0001"), _ => new TextSpan(0, 0)))]));
        evaluator.WarmUp();
        Assert.Equal(1, asked);
        var factory = evaluator.SessionFactory;
        Parallel.For(0, 8, _ => Assert.Single(evaluator.Evaluate(TestFacts.Report(), RuleSettings.Default)));
        Assert.Equal(9, asked); // each report asks once, whatever facts come on the way
        Assert.Same(factory, evaluator.SessionFactory);
    }

    [Fact]
    public void The_same_object_derived_twice_is_a_failure_of_its_rule()
    {
        var one = new Derived();
        var evaluator = new NRulesEvaluator(RuleSet.Compose([new TestRule(rule => rule.When<Figure>().Yield(_ => one))]));
        var finding = Assert.Single(evaluator.Evaluate(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 1)]), RuleSettings.Default));
        Assert.Equal((EngineDescriptors.RuleFailed.Id, nameof(TestRule)), (finding.RuleId, finding.GetProperty("rule")));
    }

    [Fact]
    public void A_cancelled_assessment_is_cancelled_and_the_next_one_is_whole()
    {
        using var source = new CancellationTokenSource();
        var assessor = ReportAssessor.Create(options => options.UseNRules().AddRules(new TestRule(rule => rule.When<Sentence>(_ =>
        {
            source.Cancel();
            return false;
        }).Report(TestFacts.Descriptor("TEST0001"), sentence => sentence.Span))));
        Assert.ThrowsAny<OperationCanceledException>(() => assessor.Assess(Text, cancellationToken: source.Token));
        Assert.Equal(ReportAssessor.Create().Assess(Text).Findings.Length, assessor.Assess(Text).Findings.Length);
    }

    private sealed record Derived;
}
