using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Output;

/// <summary>The words that people read around an assessment, the same in every output.</summary>
internal static class Words
{
    public static readonly LocalizedText NoTitle = new("（没有标题）", "(no title)");
    public static readonly LocalizedText Unknown = new("未识别", "unknown");
    public static readonly LocalizedText Colon = new("：", ": ");
    public static readonly LocalizedText Comma = new("，", ", ");
    public static readonly LocalizedText Semicolon = new("；", "; ");

    public static readonly LocalizedText File = new("文件", "File");
    public static readonly LocalizedText Issuer = new("发布单位", "Issuer");
    public static readonly LocalizedText Year = new("报告年度", "Year");
    public static readonly LocalizedText PublishedOn = new("发布日期", "Published on");

    public static readonly LocalizedText Score = new("得分", "Score");
    public static readonly LocalizedText FullMarks = new("满分", "Points");
    public static readonly LocalizedText Share = new("得分率", "Share");
    public static readonly LocalizedText Interval = new("区间 {0}–{1}", "between {0} and {1}");
    public static readonly LocalizedText GradeBetween = new("等级在“{0}”和“{1}”之间", "grade between {0} and {1}");
    public static readonly LocalizedText Decided = new("已判定 {0}%，待核 {1} 项", "{0} % decided, {1} open questions");
    public static readonly LocalizedText Sections = new("各部分得分", "Scores by section");
    public static readonly LocalizedText Section = new("部分", "Section");
    public static readonly LocalizedText Total = new("合计", "Total");
    public static readonly LocalizedText Criteria = new("评分项目", "Criteria");
    public static readonly LocalizedText Criterion = new("项目", "Criterion");
    public static readonly LocalizedText Why = new("得失分理由", "What earned or cost points");

    public static readonly LocalizedText Findings = new("发现问题", "Findings");
    public static readonly LocalizedText NoFindings = new("没有发现问题。", "No findings.");
    public static readonly LocalizedText Basis = new("依据", "Basis");
    public static readonly LocalizedText Fix = new("修正", "Fix");
    public static readonly LocalizedText UnsafeFix = new("修正（需核对）", "Fix (to be checked)");
    public static readonly LocalizedText Places = new("{0} 处", "{0} places");
    public static readonly LocalizedText NeedsReview = new("待核", "needs review");
    public static readonly LocalizedText Suppressed = new("已豁免", "Suppressed");
    public static readonly LocalizedText Reviewed = new("已复核", "Reviewed");
    public static readonly LocalizedText Reason = new("理由", "Reason");
    public static readonly LocalizedText Until = new("有效至 {0}", "until {0}");

    public static readonly LocalizedText Manifest = new("评定记录", "Manifest");
    public static readonly LocalizedText Library = new("规则库版本", "Library");
    public static readonly LocalizedText Rules = new("规则包", "Rules");
    public static readonly LocalizedText Rubric = new("评分标准", "Rubric");
    public static readonly LocalizedText AsOf = new("评定日期", "As of");
    public static readonly LocalizedText RubricDigest = new("评分标准 SHA-256", "SHA-256 of the rubric");
    public static readonly LocalizedText TextDigest = new("正文 SHA-256", "SHA-256 of the text");
    public static readonly LocalizedText ConfigurationDigest = new("配置 SHA-256", "SHA-256 of the configuration");
    public static readonly LocalizedText SuppressionsDigest = new("豁免 SHA-256", "SHA-256 of the suppressions");
    public static readonly LocalizedText DecisionsDigest = new("复核 SHA-256", "SHA-256 of the decisions");
}
