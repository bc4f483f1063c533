using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

internal static partial class PlainLoops
{
    private static readonly string[] Overlapping =
        ["化解", "调解", "调处", "办结", "结案", "办理", "答复", "采纳", "整改", "完成", "确认", "移送", "移交", "立案", "处罚", "受理", "涉", "成功", "党员", "女", "妇", "持证", "学历", "本科", "大专", "以上", "以下"];

    private static readonly string[] Study = ["中心组", "学法", "法治专题学习"];
    private static readonly string[] Leaders = ["班子", "党委会", "党组", "常务会议"];
    private static readonly string[] Publicity = ["宣传活动", "普法活动", "宣讲活动", "法治宣传", "普法宣传"];

    private static void FindStaleFigures(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(StaleYearFigure.Descriptor))
        {
            return;
        }

        var byYear = new Dictionary<int, List<Figure>>();
        foreach (var figure in report.Figures)
        {
            if (figure is { Content: ContentKind.Results, Comparison: not FigureComparison.Base, Scope: not FigureScope.Cumulative, YearSpan.IsEmpty: false })
            {
                if (!byYear.TryGetValue(figure.YearSpan.Start, out var group))
                {
                    byYear.Add(figure.YearSpan.Start, group = []);
                }

                group.Add(figure);
            }
        }

        foreach (var group in byYear.Values)
        {
            if (group[0].Year < report.Header.Year)
            {
                var span = TextSpan.FromBounds(group[0].YearSpan.Start, group[0].Span.End);
                findings.Add(StaleYearFigure.Descriptor, span, [group, report.Header], [group[0].Year, report.Header.Year, group.Count]);
            }
        }
    }

    private static void FindEnumerationMismatches(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(EnumerationMismatch.Descriptor))
        {
            return;
        }

        foreach (var term in report.CountedTerms)
        {
            if (term is { IsOwnList: true, Items.Length: >= 2 } && term.Items.Length != term.Count)
            {
                findings.Add(
                    EnumerationMismatch.Descriptor,
                    term.ListSpan,
                    [term],
                    [term.Term, term.Count, term.Items.Length],
                    [new FindingProperty("count", term.Count), new FindingProperty("items", term.Items.Length)],
                    [term.Span],
                    degrees: term.IsSelection ? -1 : 0);
            }
        }
    }

    private static void FindSumMismatches(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(SumMismatch.Descriptor))
        {
            return;
        }

        foreach (var sum in report.Sums)
        {
            var (isExact, mayOverlap) = (true, false);
            foreach (var part in sum.Parts)
            {
                isExact &= part.Bound == FigureBound.Exact;
                mayOverlap = mayOverlap || ContainsAny(part.Subject, Overlapping);
            }

            if (isExact && (sum.IsExhaustive ? sum.PartsValue != sum.Total.Value : sum.PartsValue > sum.Total.Value && !mayOverlap))
            {
                findings.Add(
                    SumMismatch.Descriptor,
                    sum.Span,
                    [sum],
                    [sum.Total.Value, sum.PartsValue, sum.Total.Unit],
                    [new FindingProperty("sum", sum.PartsValue), new FindingProperty("total", sum.Total.Value)]);
            }
        }
    }

    private static void FindItemsWithoutEvidence(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(ItemWithoutEvidence.Descriptor))
        {
            return;
        }

        var told = new HashSet<OutlineItem>();
        foreach (var figure in report.Figures)
        {
            AddSection(figure, told);
        }

        foreach (var dated in report.Events)
        {
            AddSection(dated, told);
        }

        foreach (var citation in report.Laws)
        {
            if (citation is { IsMarked: true, Status: LawStatus.Document or LawStatus.LocalRule or LawStatus.PlanInPeriod })
            {
                AddSection(citation, told);
            }
        }

        foreach (var mention in report.Cases)
        {
            AddSection(mention, told);
        }

        foreach (var item in report.Outline)
        {
            if (item is { Level: 2, Content: ContentKind.Results, IsInline: false } && HasText(item) && !told.Contains(item))
            {
                findings.Add(ItemWithoutEvidence.Descriptor, item.HeadingSpan, [item], [item.Heading]);
            }
        }
    }

    private static void AddSection(ReportElement element, HashSet<OutlineItem> sections)
    {
        var item = element.Item;
        while (item is { Level: > 2 })
        {
            item = item.Item;
        }

        if (item is not null)
        {
            sections.Add(item);
        }
    }

    private static void FindBlankFigures(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(BlankFigure.Descriptor))
        {
            return;
        }

        foreach (var blank in report.Masks)
        {
            findings.Add(BlankFigure.Descriptor, blank.Span, [blank], [blank.Unit]);
        }
    }

    private static void FindOutliers(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(OutlierFigure.Descriptor))
        {
            return;
        }

        var study = findings.Settings.Get(OutlierFigure.MaximumStudySessions);
        var publicity = findings.Settings.Get(OutlierFigure.MaximumPublicitySessions);
        var isTownship = report.Header.IssuerKind <= IssuerKind.Street;
        foreach (var figure in report.Figures)
        {
            if (figure is not { Content: ContentKind.Results or ContentKind.FirstResponsibility, Scope: FigureScope.Year, Comparison: FigureComparison.None })
            {
                continue;
            }

            if (figure.Value > study && IsStudy(figure))
            {
                findings.Add(OutlierFigure.Descriptor, figure.Span, [figure, findings.Settings], [figure.Subject, figure.Value, figure.Unit, study], needsReview: true);
            }

            if (isTownship && figure.Value > publicity && figure.Unit is "场" or "场次" && ContainsAny(figure.Subject, Publicity))
            {
                findings.Add(OutlierFigure.Descriptor, figure.Span, [figure, findings.Settings, report.Header], [figure.Subject, figure.Value, figure.Unit, publicity], needsReview: true);
            }
        }
    }

    private static bool IsStudy(Figure figure) =>
        figure.Unit is "次" or "期" or "场" or "场次" && ContainsAny(figure.Subject, Study) && figure.Sentence is { } sentence
        && (sentence.Text.Contains("中心组", StringComparison.Ordinal) || (figure.Subject.Contains("集体学法", StringComparison.Ordinal) && ContainsAny(sentence.Text, Leaders)));

    private static void FindTopicsNotCovered(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(TopicNotCovered.Descriptor) || report.GetContent(ContentKind.Results) is not { TextLength: > 0 } results)
        {
            return;
        }

        var mentions = new List<TopicMention>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in report.Topics)
        {
            if (mention.Content is ContentKind.Results or ContentKind.Overview)
            {
                mentions.Add(mention);
                told.Add(mention.Topic);
            }
        }

        foreach (var field in Lexicon.Default.Fields)
        {
            if (field.IsExpectedOf(report.Header.IssuerKind) && !told.Contains(field.Id))
            {
                findings.Add(
                    TopicNotCovered.Descriptor,
                    HeadingOf(results),
                    [results, report.Header, mentions, field],
                    [new LocalizedText(field.Chinese, field.English)],
                    [new FindingProperty("topic", field.Id)]);
            }
        }
    }
}
