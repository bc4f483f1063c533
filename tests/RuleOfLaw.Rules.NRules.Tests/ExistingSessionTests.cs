using NRules;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Translation;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Tests;
using RuleOfLaw.Rules.Tests.Engine;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>The report rules in a session of somebody else's, fired by him.</summary>
public sealed class ExistingSessionTests
{
    private static readonly ReportAssessor Assessor = ReportAssessor.Create();
    private static readonly AnnualReport Report = Assessor.Assess(SourceText.Load(Repository.Path("samples", "reports", "4-faulty-township.txt"))).Report;

    [Fact]
    public void Own_rules_and_report_rules_fire_in_one_session()
    {
        var expected = new RuleEvaluator(Assessor.Rules).Evaluate(Report, RuleSettings.Default);
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var factory = Readme.Compile(Assessor);
            Assert.Equal(expected.Select(finding => finding.ToString()), Readme.Run(factory, Report).Select(finding => finding.ToString()));
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains($"{Report.Header.Issuer}: {expected.Length}", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The rule model is whole without our expression compiler too.</summary>
    [Fact]
    public void Compiled_expressions_give_the_same()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance;
        var session = compiler.Compile(RuleTranslator.Translate(Assessor.Rules)).CreateSession();
        session.InsertReport(Report);
        session.Fire();
        Assert.Equal(
            new RuleEvaluator(Assessor.Rules).Evaluate(Report, RuleSettings.Default).Select(finding => finding.ToString()),
            session.GetFindings().Select(finding => finding.ToString()));
    }

    [Fact]
    public void Derived_facts_and_findings_follow_the_facts_that_come_and_go()
    {
        var rules = RuleSet.Compose([
            new TestRule(rule => rule.When<Derived>().Report(TestFacts.Descriptor("TEST0001"), derived => derived.Figure.Span, derived => [derived.Figure.Value])),
            new OtherRule(rule => rule.Collect<Derived>().Report(TestFacts.Descriptor("TEST0002"), _ => new TextSpan(0, 0), all => [all.Count])),
            new ThirdRule(rule => rule.When<Figure>(figure => figure.Value > 1).Without<PlannedMeasure>().Yield(figure => new Derived(figure)))]);
        var session = new RuleCompiler().ForReportRules().Compile(RuleTranslator.Translate(rules)).CreateSession();
        session.InsertReport(TestFacts.Report(figures: [TestFacts.Figure(1, 1), TestFacts.Figure(4, 2)]));
        Assert.Equal(["TEST0002 消息 1", "TEST0001 消息 2"], Fire());

        var (figure, measure) = (TestFacts.Figure(7, 3), TestFacts.Measure(9));
        session.Insert(figure);
        Assert.Equal(["TEST0002 消息 2", "TEST0001 消息 2", "TEST0001 消息 3"], Fire());
        session.Insert(measure);
        Assert.Equal(["TEST0002 消息 0"], Fire());
        session.Retract(measure);
        session.Retract(figure);
        Assert.Equal(["TEST0002 消息 1", "TEST0001 消息 2"], Fire());

        List<string> Fire()
        {
            session.Fire();
            return [.. session.GetFindings().Select(finding => $"{finding.RuleId} {finding.GetMessage()}")];
        }
    }

    [Fact]
    public void Settings_hold_in_a_session_too()
    {
        var settings = new RuleSettings();
        settings.SetSeverity(UnansweredProblem.Descriptor.Id, Diagnostics.Severity.None);
        var factory = new RuleCompiler().ForReportRules().Compile(RuleTranslator.Translate(Assessor.Rules));
        Assert.Contains(Findings(RuleSettings.Default), id => string.Equals(id, UnansweredProblem.Descriptor.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(Findings(settings), id => string.Equals(id, UnansweredProblem.Descriptor.Id, StringComparison.Ordinal));

        IEnumerable<string> Findings(RuleSettings used)
        {
            var session = factory.CreateSession();
            session.InsertReport(Report, used);
            session.Fire();
            return session.GetFindings().Select(finding => finding.RuleId);
        }
    }

    [Fact]
    public void A_session_holds_one_report()
    {
        var session = new RuleCompiler().ForReportRules().Compile(RuleTranslator.Translate(Assessor.Rules)).CreateSession();
        session.InsertReport(Report);
        Assert.Throws<InvalidOperationException>(() => session.InsertReport(TestFacts.Report()));
    }

    [Fact]
    public void The_network_can_be_looked_at()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "rules.dgml");
        var factory = new NRulesEvaluator(Assessor.Rules).SessionFactory;
        Readme.Export(factory, path);
        var graph = File.ReadAllText(path);
        Assert.Contains("DirectedGraph", graph, StringComparison.Ordinal);
        Assert.Contains(nameof(UnansweredProblem), graph, StringComparison.Ordinal);
        Assert.Contains(nameof(DeclaredProblem), graph, StringComparison.Ordinal);
        Assert.InRange(graph.Split("<Node ").Length, 10, factory.GetSchema().Nodes.Count / 4); // this rule's part of the network
    }

    [Fact]
    public void Joins_are_conditions_of_their_pattern_and_nothing_has_a_priority()
    {
        var rule = Assert.Single(RuleTranslator.Translate(RuleSet.Compose([new TestRule(rule => rule
            .When<DeclaredProblem>()
            .And<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
            .Where((problem, measure) => problem.Span < measure.Span)
            .Report(TestFacts.Descriptor("TEST0001"), (problem, _) => problem.Span))])));
        var patterns = rule.LeftHandSide.ChildElements.Cast<global::NRules.RuleModel.PatternElement>().ToList();
        Assert.Equal([typeof(DeclaredProblem), typeof(PlannedMeasure)], patterns.Skip(1).Select(pattern => pattern.ValueType));
        Assert.Equal([typeof(KeyCondition), typeof(MatchCondition)], patterns[2].Expressions.Select(condition => IBound.Of(condition.Expression)!.GetType())); // equality first
        Assert.Equal((0, 1), (rule.Priority, rule.RightHandSide.Actions.Count));
    }

    private sealed record Derived(Figure Figure);
}
