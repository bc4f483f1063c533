using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

internal static partial class PlainLoops
{
    private const int LongestHeading = 30;

    private static void FindMissingContents(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(MissingMandatoryContent.Descriptor))
        {
            return;
        }

        foreach (var kind in ContentNames.Mandatory)
        {
            if (report.GetContent(kind) is null)
            {
                findings.Add(MissingMandatoryContent.Descriptor, report.Header.TitleSpan, [report.Header], [ContentNames.Of(kind)], [new FindingProperty("content", ContentNames.IdOf(kind))]);
            }
        }
    }

    private static void FindEmptyChapters(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(EmptyChapter.Descriptor))
        {
            return;
        }

        var siblings = new Dictionary<(OutlineItem? Parent, int Scheme), List<OutlineItem>>();
        foreach (var item in report.Outline)
        {
            if (item is { IsInline: false, Level: <= 3 })
            {
                var key = (item.Item, (int)item.Scheme);
                if (!siblings.TryGetValue(key, out var group))
                {
                    siblings.Add(key, group = []);
                }

                group.Add(item);
            }
        }

        foreach (var group in siblings.Values)
        {
            if (!group.Exists(HasText))
            {
                continue;
            }

            foreach (var item in group)
            {
                if (IsEmpty(item) || IsHeadingAlone(item, group, report))
                {
                    var span = item.Heading.Length > 0 ? item.HeadingSpan : item.HeadingSpan.Union(item.BodySpan);
                    findings.Add(EmptyChapter.Descriptor, span, [group, report, item], [item.Heading.Length > 0 ? item.Heading : report.Text.ToString(item.BodySpan)]);
                }
            }
        }
    }

    private static void FindThinContents(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(ThinContent.Descriptor))
        {
            return;
        }

        var minimum = findings.Settings.Get(ThinContent.MinimumCharacters);
        foreach (var content in report.Contents)
        {
            if (content is { Kind: < ContentKind.Overview, TextLength: > 0, SharesHeading: false } && content.TextLength < minimum)
            {
                findings.Add(ThinContent.Descriptor, HeadingOf(content), [content, findings.Settings], [ContentNames.Of(content.Kind), content.TextLength, minimum]);
            }
        }
    }

    private static void FindYearConflicts(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(YearConflict.Descriptor) || report.Header.Year is not { } year)
        {
            return;
        }

        foreach (var mention in report.Years)
        {
            var isPlan = mention.Place == YearPlace.Plan;
            var expected = isPlan ? year + 1 : year;
            if (mention.Place != YearPlace.Title && mention.Year != expected && mention.Span != report.Header.YearSpan)
            {
                var place = isPlan ? new LocalizedText("下一年度安排", "plan") : new LocalizedText("开头", "opening");
                findings.Add(YearConflict.Descriptor, mention.Span, [mention, report.Header], [mention.Year, expected, place], related: [report.Header.YearSpan]);
            }
        }
    }

    private static bool HasText(OutlineItem item) => item.HasChildren || !item.BodySpan.IsEmpty;

    private static bool IsEmpty(OutlineItem item) =>
        !HasText(item) && item.Heading.Length is > 0 and <= LongestHeading && (item.Level == 1 || item.Content is ContentKind.Results or ContentKind.Overview);

    private static bool IsHeadingAlone(OutlineItem item, List<OutlineItem> siblings, AnnualReport report)
    {
        if (item is not { HasChildren: false, Heading.Length: 0, BodySpan.Length: > 0 and <= LongestHeading, Content: ContentKind.Results or ContentKind.Overview })
        {
            return false;
        }

        var text = report.Text.ToString(item.BodySpan).TrimEnd('。', ' ', '\n', '\r');
        if (text.AsSpan().ContainsAny("，,；;。：:、"))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || ChineseNumerals.Digit(c) > 0)
            {
                return false;
            }
        }

        var headed = 0;
        foreach (var sibling in siblings)
        {
            headed += sibling.Heading.Length > 0 && HasText(sibling) ? 1 : 0;
        }

        return headed * 2 > siblings.Count;
    }
}
