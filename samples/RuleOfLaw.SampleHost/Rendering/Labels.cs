using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>The host's own words in both languages.</summary>
internal static class Labels
{
    public static readonly LocalizedText NoTitle = new("（没有标题）", "(no title)");
    public static readonly LocalizedText Unknown = new("未识别", "unknown");
    public static readonly LocalizedText Issuer = new("发布单位", "Issuer");
    public static readonly LocalizedText Year = new("报告年度", "Year");
    public static readonly LocalizedText Findings = new("发现问题", "Findings");
    public static readonly LocalizedText NoFindings = new("没有发现问题", "No findings");
    public static readonly LocalizedText WholeReport = new("全文与标题", "Whole report and title");
    public static readonly LocalizedText NeedsReview = new("待核", "needs review");
    public static readonly LocalizedText Basis = new("依据", "Basis");
    public static readonly LocalizedText Severity = new("级别", "Severity");
    public static readonly LocalizedText Comma = new("，", ", ");

    public static readonly LocalizedText Suppressed = new("已豁免", "Suppressed");
    public static readonly LocalizedText Fix = new("修正", "Fix");
    public static readonly LocalizedText UnsafeFix = new("修正（需核对）", "Fix (to be checked)");
    public static readonly LocalizedText Deleted = new("删去", "delete");
    public static readonly LocalizedText Places = new("{0} 处", "{0} places");
    public static readonly LocalizedText Default = new("默认", "default");
    public static readonly LocalizedText SwitchedOff = new("这条规则已被配置关闭（见 ruleoflaw config）。", "The rule is switched off by configuration (see ruleoflaw config).");
    public static readonly LocalizedText Silent = new("没有报告。下面是各步的匹配数，停在第一个没有匹配的步骤。", "It did not fire. These are the matches of each step, down to the first without one.");
    public static readonly LocalizedText Fired = new("报告了 {0} 个问题，依据的事实如下。", "It fired {0} times, on these facts.");
    public static readonly LocalizedText Branch = new("分支 {0}", "Branch {0}");
    public static readonly LocalizedText StuckHere = new("停在这一步", "stuck at this step");
    public static readonly LocalizedText FactsOf = new("共 {0} 项“{1}”，", "{0} × {1}, ");
    public static readonly LocalizedText Passed = new("通过 {0}", "{0} passed");

    public static LocalizedText Fixed(string file, int applied, int left, string? target) => (applied, target) switch
    {
        (0, _) => new($"{file}: 没有可以自动修正的问题{More(left, "，另有 {0} 处需核对，可用 --unsafe")}", $"{file}: nothing to fix{More(left, "; {0} unsafe fixes, see --unsafe")}"),
        (_, null) => new($"{file}: 可修正 {applied} 处{More(left, "，另有 {0} 处需核对，可用 --unsafe")}", $"{file}: {applied} fixes{More(left, "; {0} unsafe fixes, see --unsafe")}"),
        _ => new($"{file}: 已修正 {applied} 处，写入 {target}{More(left, "，另有 {0} 处需核对，可用 --unsafe")}", $"{file}: {applied} fixes written to {target}{More(left, "; {0} unsafe fixes, see --unsafe")}"),
    };

    public static LocalizedText Accepted(string file, int count) => count == 0
        ? new($"{file}: 没有新的问题", $"{file}: no new findings")
        : new($"{file}: 记为已接受 {count} 条", $"{file}: {count} findings accepted");

    /// <summary>Who decided and when, as far as told; empty when neither is.</summary>
    public static LocalizedText Signature(string? author, DateOnly? date)
    {
        var text = string.Join(' ', new[] { author, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());
        return new LocalizedText(text, text);
    }

    private static string More(int count, string format) => count == 0 ? string.Empty : string.Format(CultureInfo.InvariantCulture, format, count);

    public static string InBrackets(LocalizedText text, Language language) =>
        language == Language.English ? $" ({text.English})" : $"（{text.Chinese}）";
}
