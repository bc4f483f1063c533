using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>What the parts of a report are called where people read of them; the same words as in the README's glossary.</summary>
internal static class FactNames
{
    private static readonly Dictionary<Type, LocalizedText> Names = new()
    {
        [typeof(AnnualReport)] = new("报告", "report"),
        [typeof(ReportHeader)] = new("标题与元数据", "header"),
        [typeof(RuleSettings)] = new("设置", "settings"),
        [typeof(OutlineItem)] = new("提纲", "outline item"),
        [typeof(ReportContent)] = new("内容", "content"),
        [typeof(Sentence)] = new("句子", "sentence"),
        [typeof(Figure)] = new("数据", "figure"),
        [typeof(FigureSum)] = new("合计", "sum"),
        [typeof(FigureRate)] = new("比率", "rate"),
        [typeof(CountedTerm)] = new("数字简称", "counted term"),
        [typeof(MaskedFigure)] = new("空缺的数字", "masked figure"),
        [typeof(TotalClaim)] = new("全称说法", "claim of all"),
        [typeof(LawCitation)] = new("法律引用", "law citation"),
        [typeof(DeclaredProblem)] = new("问题", "declared problem"),
        [typeof(PlannedMeasure)] = new("举措", "planned measure"),
        [typeof(MeasureAnswer)] = new("举措与问题的对应", "answer"),
        [typeof(AudienceTargeting)] = new("普法对象", "audience"),
        [typeof(StaffCount)] = new("普法队伍", "publicity staff"),
        [typeof(ReportTypeMention)] = new("报告种类", "report type"),
        [typeof(FramePart)] = new("标题、开头与落款", "frame"),
        [typeof(DatedEvent)] = new("有日期的事件", "dated event"),
        [typeof(CampaignMention)] = new("宣传节点", "campaign"),
        [typeof(PublicityActivity)] = new("普法活动", "publicity activity"),
        [typeof(DutyAct)] = new("履职行为", "act of duty"),
        [typeof(HeadMention)] = new("主要负责人", "head"),
        [typeof(YearMention)] = new("年份", "year"),
        [typeof(IssuerWord)] = new("单位用语", "issuer word"),
        [typeof(EnforcementPublicity)] = new("执法中的普法", "publicity in enforcement"),
        [typeof(TopicMention)] = new("领域", "topic"),
        [typeof(CaseMention)] = new("事例", "case"),
        [typeof(TextResidue)] = new("残留文字", "residue"),
        [typeof(PhraseUse)] = new("用语", "phrase"),
        [typeof(Passage)] = new("段落", "passage"),
        [typeof(ReadingLimit)] = new("上限", "limit"),
    };

    public static LocalizedText Of(Type type) =>
        Names.TryGetValue(type, out var name) ? name : new LocalizedText(type.Name, type.Name);
}
