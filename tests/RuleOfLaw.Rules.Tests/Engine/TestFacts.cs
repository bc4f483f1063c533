using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Engine;

/// <summary>Reports and rules built in code for tests of the engine.</summary>
internal static class TestFacts
{
    public static RuleDescriptor Descriptor(string id) => RuleDescriptor.Create(
        id, "Test" + id, RuleCategory.Form, Severity.Warning, LegalBasis.OwnChoice, new LocalizedText("标题", "title"), new LocalizedText("消息 {0}", "message {0}"));

    public static Figure Figure(int at, decimal value, string unit = "件", string subject = "") =>
        new() { Span = new TextSpan(at, 2), Value = value, Unit = unit, Subject = subject };

    public static DeclaredProblem Problem(int at, params string[] topics) =>
        new() { Span = new TextSpan(at, 3), Text = $"problem {at}", Topics = [.. topics] };

    public static PlannedMeasure Measure(int at, params string[] topics) =>
        new() { Span = new TextSpan(at, 3), Text = $"measure {at}", Topics = [.. topics] };

    public static AnnualReport Report(Figure[]? figures = null, DeclaredProblem[]? problems = null, PlannedMeasure[]? measures = null) => new()
    {
        Header = new ReportHeader { Year = 2024 },
        Figures = [.. figures ?? []],
        Problems = [.. problems ?? []],
        Measures = [.. measures ?? []],
    };
}

/// <summary>A rule whose definition is given.</summary>
internal class TestRule(Action<RuleDefinition> define) : ReportRule
{
    protected override void Define(RuleDefinition rule) => define(rule);
}

internal sealed class OtherRule(Action<RuleDefinition> define) : TestRule(define);

internal sealed class ThirdRule(Action<RuleDefinition> define) : TestRule(define);
