using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>Words that only the page uses.</summary>
internal static class PageWords
{
    public static readonly LocalizedText SkipToMain = new("跳到正文", "Skip to the report");
    public static readonly LocalizedText Contents = new("本页内容", "On this page");
    public static readonly LocalizedText Text = new("报告原文", "The report's text");
    public static readonly LocalizedText Overview = new("报告一览", "Reports");
    public static readonly LocalizedText Assessment = new("评定", "assessment");
    public static readonly LocalizedText Title = new("标题", "Title");
    public static readonly LocalizedText Grade = new("等级", "Grade");
    public static readonly LocalizedText Finding = new("问题 {0}", "finding {0}");
    public static readonly LocalizedText WholeReport = new("全文", "whole report");
    public static readonly LocalizedText ScoreOf = new("得分 {0}，满分 {1}", "score {0} of {1}");
    public static readonly LocalizedText From = new("{0} {1}% 起", "{0} from {1} %");
    public static readonly LocalizedText NoText = new("这份报告没有正文。", "This report has no text.");
    public static readonly LocalizedText Line = new("第 {0} 行", "line {0}");
    public static readonly LocalizedText Legend = new("下划线标出问题所在，数字是问题编号：双线为错误，单线为警告，点线为提示。", "Findings are underlined, with their numbers: double for errors, single for warnings, dotted for infos.");
}
