using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Output;

/// <summary>What the values of an assessment are called where people read of them; every output uses the same words.</summary>
public static class DisplayNames
{
    /// <summary>The name of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        Severity.Info => new("提示", "info"),
        _ => new("关闭", "none"),
    };

    /// <summary>The name of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("满分", "met"),
        Outcome.PartlyMet => new("部分得分", "partly met"),
        Outcome.NotMet => new("未得分", "not met"),
        Outcome.NotApplicable => new("不适用", "not applicable"),
        Outcome.NeedsReview => new("待核", "needs review"),
        _ => new("未判定", "errored"),
    };

    /// <summary>The name of a kind of issuer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(IssuerKind kind) => kind switch
    {
        IssuerKind.Town => new("镇", "town"),
        IssuerKind.Township => new("乡", "township"),
        IssuerKind.Street => new("街道", "subdistrict"),
        IssuerKind.County => new("县", "county"),
        IssuerKind.District => new("区", "district"),
        IssuerKind.City => new("市", "city"),
        IssuerKind.Province => new("省", "province"),
        IssuerKind.Department => new("部门", "department"),
        _ => new("其他", "other"),
    };

    /// <summary>The name of a rule's category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(RuleCategory category) => category switch
    {
        RuleCategory.Engine => new("引擎与配置", "engine and configuration"),
        RuleCategory.Form => new("报告形式", "form"),
        RuleCategory.Evidence => new("实绩与数据", "achievements and figures"),
        RuleCategory.Problems => new("突出问题", "problems"),
        RuleCategory.Duty => new("第一责任人", "first responsibility"),
        RuleCategory.Plan => new("下一年度安排", "next year's plan"),
        RuleCategory.Wording => new("法律引用与用语", "law and wording"),
        _ => new("跨报告比对", "comparison"),
    };

    /// <summary>The name of a kind of suppression.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(SuppressionKind kind) => kind switch
    {
        SuppressionKind.FalsePositive => new("误报", "false positive"),
        SuppressionKind.NotApplicable => new("不适用", "not applicable"),
        SuppressionKind.Accepted => new("已接受", "accepted"),
        _ => new("已改正", "remediated"),
    };

    /// <summary>The name of a reason why a criterion does not apply.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(NotApplicableReason reason) => reason switch
    {
        NotApplicableReason.IssuerKind => new("不适用于这类单位", "not for this kind of issuer"),
        NotApplicableReason.NoSuchPower => new("无此职权", "no such power"),
        NotApplicableReason.NoSuchObject => new("无此对象", "no such object"),
        _ => new("本年度无此事项", "nothing of the kind this year"),
    };

    /// <summary>The name of an assessor's verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The name in both languages.</returns>
    public static LocalizedText Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Confirmed => new("属实", "confirmed"),
        ReviewVerdict.Rejected => new("不属实", "rejected"),
        _ => new("待答", "open"),
    };
}
