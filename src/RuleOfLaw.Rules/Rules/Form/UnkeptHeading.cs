using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>A heading that promises causes, improvements or measures which its text does not tell.</summary>
public sealed class UnkeptHeading : ReportRule
{
    private static readonly WordSet Causes = ["原因", "成因"];
    private static readonly WordSet Improvements = ["改进情况", "整改情况", "及改进", "及整改", "和改进", "和整改"];

    /// <summary>Headings that promise what is to be done, not what was done.</summary>
    private static readonly WordSet Measures =
        ["改进措施", "整改措施", "改进方向", "整改方向", "改进思路", "整改思路", "改进计划", "整改计划", "改进打算", "整改打算", "改进意见", "整改意见", "改进建议", "整改建议"];

    /// <summary>Words that tell what was or is being mended; the heading's own do not count.</summary>
    private static readonly WordSet Mended =
        ["已整改", "整改完成", "完成整改", "已完成", "已改进", "正在整改", "整改到位", "已补", "已重新", "已建立", "已制定", "已组织", "已安排", "已调整", "目前已", "现已", "已于", "已经", "已督促", "已纠正", "已办结", "已对", "已将", "已由",
        "针对这", "针对上述", "针对以上", "针对此", "立行立改", "逐项整改", "整改后", "有所改善", "得到改善", "明显改善", "有所好转", "得到缓解", "予以纠正", "加以改进", "新增"];

    /// <summary>Words that tell what is to be done.</summary>
    private static readonly WordSet Planned =
        ["下一步", "下步", "将", "拟", "计划", "措施", "力争", "明年", "底前", "年内", "每月", "每季度", "继续", "着力", "加大", "加强", "强化"];

    /// <summary>ROL1007.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnkeptHeading>("ROL1007", RuleCategory.Form, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.When<ReportContent>(content => content.Kind == ContentKind.Shortfalls && Promises(content, Causes))
            .Exists<DeclaredProblem>()
            .Without<DeclaredProblem>(problem => !problem.CauseSpan.IsEmpty)
            .Report(Descriptor, Place, content => [content.Item!.Heading, new LocalizedText("原因", "causes")]);
        rule.When<ReportContent>(content => content.Kind == ContentKind.Shortfalls && Promises(content, Improvements) && !Promises(content, Measures))
            .Without<Sentence>(sentence => sentence.Content == ContentKind.Shortfalls && Contains(sentence.Text, Mended))
            .Report(Descriptor, Place, content => [content.Item!.Heading, new LocalizedText("改进情况", "improvements")]);
        rule.When<ReportContent>(content => content.Kind == ContentKind.Shortfalls && Promises(content, Measures))
            .Without<Sentence>(sentence => sentence.Content == ContentKind.Shortfalls && (Contains(sentence.Text, Mended) || Contains(sentence.Text, Planned)))
            .Report(Descriptor, Place, content => [content.Item!.Heading, new LocalizedText("改进措施", "measures")]);
    }

    private static TextSpan Place(ReportContent content) => content.Item!.HeadingSpan;

    private static bool Promises(ReportContent content, WordSet words) => content.Item is { } item && Contains(item.Heading, words);

    private static bool Contains(string text, WordSet words) => words.IsIn(text);
}
