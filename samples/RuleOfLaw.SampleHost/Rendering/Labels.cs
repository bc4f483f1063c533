using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>The host's own words in both languages.</summary>
internal static class Labels
{
    public static readonly LocalizedText NoTitle = new("（没有标题）", "(no title)");
    public static readonly LocalizedText Unknown = new("未识别", "unknown");
    public static readonly LocalizedText Issuer = new("发布单位", "Issuer");
    public static readonly LocalizedText Year = new("报告年度", "Year");
    public static readonly LocalizedText Score = new("得分", "Score");
    public static readonly LocalizedText Decided = new("已判定 {0}%，待核 {1} 项", "{0} % decided, {1} open questions");
    public static readonly LocalizedText Findings = new("发现问题", "Findings");
    public static readonly LocalizedText NoFindings = new("没有发现问题", "No findings");
    public static readonly LocalizedText WholeReport = new("全文与标题", "Whole report and title");
    public static readonly LocalizedText NeedsReview = new("待核", "needs review");
    public static readonly LocalizedText Basis = new("依据", "Basis");
    public static readonly LocalizedText Severity = new("级别", "Severity");
    public static readonly LocalizedText Comma = new("，", ", ");

    public static string InBrackets(LocalizedText text, Language language) =>
        language == Language.English ? $" ({text.English})" : $"（{text.Chinese}）";

    public static LocalizedText Of(Severity severity) => severity switch
    {
        Rules.Diagnostics.Severity.Error => new("错误", "error"),
        Rules.Diagnostics.Severity.Warning => new("警告", "warning"),
        Rules.Diagnostics.Severity.Info => new("提示", "info"),
        _ => new("关闭", "none"),
    };

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
}
