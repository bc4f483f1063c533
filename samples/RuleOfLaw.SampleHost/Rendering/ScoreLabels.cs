using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>The host's words on scores, reviews and rankings, in both languages.</summary>
internal static class ScoreLabels
{
    public static readonly LocalizedText Score = new("得分", "Score");
    public static readonly LocalizedText Decided = new("已判定 {0}%，待核 {1} 项", "{0} % decided, {1} open questions");
    public static readonly LocalizedText Between = new("{0}至{1}", "{0} to {1}");
    public static readonly LocalizedText Reviewed = new("已复核", "Reviewed");
    public static readonly LocalizedText Manifest = new("评分标准 {0}（{1}）  规则 {2}", "Rubric {0} ({1})  rules {2}");
    public static readonly LocalizedText Place = new("名次", "Place");
    public static readonly LocalizedText Possible = new("可能名次", "Possible");
    public static readonly LocalizedText Interval = new("区间", "Interval");
    public static readonly LocalizedText Grade = new("等级", "Grade");
    public static readonly LocalizedText Counts = new("错/警/提", "E/W/I");
    public static readonly LocalizedText Open = new("待核", "Open");
    public static readonly LocalizedText RankingNotes = new(
        "名次后的 = 表示并列；“可能名次”是待核问题定下来以后可能落在的名次，空白表示已经确定。得分按适用的分值折算成百分比排列。",
        "= after a place: shared. \"Possible\": the places a report could come to once open questions are answered; blank when certain. Sorted by the share of the points that apply.");

    public static LocalizedText Asked(string file, int count) => count == 0
        ? new($"{file}: 没有新的待核问题", $"{file}: no new questions")
        : new($"{file}: 写入待核问题 {count} 个，请填写 verdict、reason、author、date", $"{file}: {count} questions written; fill in verdict, reason, author, date");
}
