using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds where title, opening and plan name a year. Periods of outlines, years in 《》 and of other reports are none.</summary>
internal static class YearMentionReader
{
    private const int LongestAnnouncement = 40;

    private static readonly string[] Announcements = ["法治政府建设", "法治建设", "依法行政", "法治工作"];

    public static ImmutableArray<YearMention> Read(ReadingContext context, ReportHeader header, (int Start, int End) opening, List<ContentDraft> contents)
    {
        var years = ImmutableArray.CreateBuilder<YearMention>();
        var marks = new List<YearMark>();
        if (header is { TitleSpan.IsEmpty: false, YearSpan: var span } && header.TitleSpan.Contains(span) && header.Year is { } titled)
        {
            years.Add(new YearMention { Place = YearPlace.Title, Year = titled, Span = span });
        }

        var isFirst = true;
        foreach (var (_, draft) in context.SentencesIn(opening.Start, opening.End))
        {
            YearReader.Read(context.Text.Chars, draft.Start, draft.End, marks);
            foreach (var mark in marks)
            {
                if (mark.Value > 0 && ((isFirst && OpensSentence(context, mark, draft)) || IsAnnounced(context, mark, draft)))
                {
                    years.Add(Make(context, YearPlace.Opening, mark.Value, mark));
                    break;
                }
            }

            isFirst = false; // what later sentences open with may be history
        }

        if (contents.Find(content => content.Kind == ContentKind.Plan) is { SharesHeading: false } plan)
        {
            var node = plan.Nodes[0];
            YearReader.Read(context.Text.Chars, node.MarkEnd, node.HeadingEnd, marks);
            if (marks.Find(mark => mark.Value > 0) is { Value: > 0 } mark)
            {
                years.Add(Make(context, YearPlace.Plan, mark.Value, mark));
            }
        }

        return years.ToImmutable();
    }

    /// <summary>2024年，X镇…; but not 2025年1月10日，…: that is the day of an event.</summary>
    private static bool OpensSentence(ReadingContext context, in YearMark mark, in SentenceDraft draft) =>
        mark.Start == draft.Start && mark.Role == YearRole.Dates && !DateReader.TryRead(context.Text.Chars, mark.Start, draft.End, out _, out _);

    /// <summary>现将2024年度法治政府建设情况报告如下: the year directly before what is announced.</summary>
    private static bool IsAnnounced(ReadingContext context, in YearMark mark, in SentenceDraft draft)
    {
        var before = context.Text.Slice(draft.Start, mark.Start);
        var behind = context.Text.Slice(mark.End, Math.Min(draft.End, mark.End + LongestAnnouncement));
        if (before.LastIndexOf("现将") < 0 || behind.IndexOf("如下") < 0 || behind.IndexOf("信息公开") >= 0)
        {
            return false;
        }

        foreach (var word in Announcements)
        {
            if (behind.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static YearMention Make(ReadingContext context, YearPlace place, int year, in YearMark mark) =>
        new() { Place = place, Year = year, Span = context.Text.ToSource(mark.Start, mark.End), Item = context.NodeIndex.At(mark.Start)?.Item };
}
