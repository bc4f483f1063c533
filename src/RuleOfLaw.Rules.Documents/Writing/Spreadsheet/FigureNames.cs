using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>What the properties of a figure are called in a table.</summary>
internal static class FigureNames
{
    public static LocalizedText Of(FigureBound bound) => bound switch
    {
        FigureBound.Over => new("以上", "over"),
        FigureBound.Under => new("不足", "under"),
        FigureBound.About => new("约", "about"),
        _ => new("准确", "exact"),
    };

    public static LocalizedText Of(FigureScope scope) => scope switch
    {
        FigureScope.PartOfYear => new("部分时段", "part of the year"),
        FigureScope.Occasion => new("一次活动", "one occasion"),
        FigureScope.Place => new("局部", "one place"),
        FigureScope.Cumulative => new("累计", "cumulative"),
        _ => new("全年", "year"),
    };
}
