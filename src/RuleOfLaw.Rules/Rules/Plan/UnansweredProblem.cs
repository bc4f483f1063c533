using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Plan;

/// <summary>A declared problem that no planned measure takes up.</summary>
public sealed class UnansweredProblem : ReportRule
{
    /// <summary>ROL5001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnansweredProblem>("ROL5001", RuleCategory.Plan, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<DeclaredProblem>()
        .Exists<PlannedMeasure>() // without any plan ROL1002 speaks
        .Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
        .Without<MeasureAnswer>(problem => problem, answer => answer.Problem)
        .Report(Descriptor, problem => FindingDraft.At(problem.Span).With(problem.Text.TrimEnd('。')).Property("topics", string.Join(',', problem.Topics)));
}
