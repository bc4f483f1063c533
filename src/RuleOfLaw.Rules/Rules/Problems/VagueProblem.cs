using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>A declared problem that says nothing one could check: a bare judgement, a hedge or a wish without a number or a cause behind it.</summary>
public sealed class VagueProblem : ReportRule
{
    /// <summary>ROL3009.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<VagueProblem>("ROL3009", RuleCategory.Problems, Severity.Info, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<DeclaredProblem>(problem => !problem.Vagueness.IsEmpty && problem is { CauseSpan.IsEmpty: true, Figures.IsEmpty: true })
        .Report(Descriptor, problem => Worst(problem).Span, problem => [NameOf(Worst(problem).Kind)]);

    /// <summary>A wish or a hedge is plainer than a bare judgement.</summary>
    private static VaguenessMark Worst(DeclaredProblem problem) => problem.Vagueness.OrderByDescending(mark => mark.Kind).First();

    private static LocalizedText NameOf(Vagueness kind) => kind switch
    {
        Vagueness.Hedged => new("带有推测语气", "hedged"),
        Vagueness.Wish => new("写成了愿望", "worded as a wish"),
        _ => new("没有对象或数据", "without object or number"),
    };
}
