using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A total that differs from the sum of its parts.</summary>
public sealed class SumMismatch : ReportRule
{
    /// <summary>ROL2004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<SumMismatch>("ROL2004", RuleCategory.Evidence, Severity.Warning, Provisions2019.Article25);

    /// <summary>Parts behind 其中 that may share members: stages of the work (调解成功118件，司法确认20件) and traits (党员25名，女性20名).</summary>
    private static readonly string[] Overlapping =
        ["化解", "调解", "调处", "办结", "结案", "办理", "答复", "采纳", "整改", "完成", "确认", "移送", "移交", "立案", "处罚", "受理", "涉", "成功", "党员", "女", "妇", "持证", "学历", "本科", "大专", "以上", "以下"];

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<FigureSum>(sum => sum.Parts.All(part => part.Bound == FigureBound.Exact) && (sum.IsExhaustive ? sum.PartsValue != sum.Total.Value : sum.PartsValue > sum.Total.Value && !sum.Parts.Any(MayOverlap)))
        .Report(Descriptor, sum => FindingDraft.At(sum.Span).With(sum.Total.Value, sum.PartsValue, sum.Total.Unit).Property("total", sum.Total.Value).Property("sum", sum.PartsValue));

    private static bool MayOverlap(Figure part) => Array.Exists(Overlapping, word => part.Subject.Contains(word, StringComparison.Ordinal));
}
