using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Problems are told, and no cause of any.</summary>
public sealed class ProblemsWithoutCauses : ReportRule
{
    /// <summary>ROL3010.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ProblemsWithoutCauses>("ROL3010", RuleCategory.Problems, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportContent>(content => content.Kind == ContentKind.Shortfalls)
        .Exists<DeclaredProblem>()
        .Without<DeclaredProblem>(problem => !problem.CauseSpan.IsEmpty)
        .Report(Descriptor, content => content.Item?.HeadingSpan ?? content.Span);
}
