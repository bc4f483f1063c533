using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds where a text says what kind of report it is. It announces itself in its title and in the formula of its opening; elsewhere it only tells.</summary>
internal static class ReportTypeReader
{
    private static readonly (string Phrase, ReportType Type)[] Phrases =
    [
        ("政府信息公开工作年度报告", ReportType.InformationDisclosure),
        ("政府信息公开年度报告", ReportType.InformationDisclosure),
        ("政府信息公开工作报告", ReportType.InformationDisclosure),
        ("政府信息公开年报", ReportType.InformationDisclosure),
        ("信息公开工作年度报告", ReportType.InformationDisclosure),
        ("依法行政自查报告", ReportType.SelfInspection),
        ("自查自评报告", ReportType.SelfInspection),
        ("自查报告", ReportType.SelfInspection),
        ("述法报告", ReportType.PersonalAccount),
        ("述职述法报告", ReportType.PersonalAccount),
        ("述责述廉述法报告", ReportType.PersonalAccount),
        ("工作总结", ReportType.WorkSummary),
        ("法治政府建设年度报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设工作报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设情况的报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设情况报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设工作情况的报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设工作情况报告", ReportType.RuleOfLawAnnual),
        ("法治政府建设报告", ReportType.RuleOfLawAnnual),
        ("法治政府年度报告", ReportType.RuleOfLawAnnual),
        ("法治建设报告", ReportType.RuleOfLawAnnual),
        ("解读", ReportType.Explanation),
    ];

    private static readonly string[] Formulas = ["现将", "现就", "现把", "报告如下", "汇报如下", "总结如下", "向社会公布", "向社会公开", "现公布", "现予公布", "予以公布", "形成"];

    public static ImmutableArray<ReportTypeMention> Read(FoldedText text, List<Line> lines, (int Start, int End) opening)
    {
        var mentions = ImmutableArray.CreateBuilder<ReportTypeMention>();
        foreach (var line in lines)
        {
            if (line.Role == LineRole.Title)
            {
                Find(text, line.Start, line.End, isAnnouncement: true, inTitle: true, mentions);
            }
            else if (line.Role == LineRole.Body)
            {
                ReadBody(text, line, opening, mentions);
            }
        }

        return mentions.ToImmutable();
    }

    private static void ReadBody(FoldedText text, Line line, (int Start, int End) opening, ImmutableArray<ReportTypeMention>.Builder mentions)
    {
        for (var start = line.Start; start < line.End;)
        {
            var stop = text.Slice(start, line.End).IndexOf('。');
            var end = stop < 0 ? line.End : start + stop;
            var inOpening = start >= opening.Start && start < opening.End;
            Find(text, start, end, inOpening && IsFormula(text.Slice(start, end)), inTitle: false, mentions);
            start = end + 1;
        }
    }

    private static bool IsFormula(ReadOnlySpan<char> sentence)
    {
        foreach (var formula in Formulas)
        {
            if (sentence.IndexOf(formula) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Find(FoldedText text, int start, int end, bool isAnnouncement, bool inTitle, ImmutableArray<ReportTypeMention>.Builder mentions)
    {
        for (var i = start; i < end; i++)
        {
            foreach (var (phrase, type) in Phrases)
            {
                if (!text.Slice(i, end).StartsWith(phrase, StringComparison.Ordinal) || (type is ReportType.Explanation && !inTitle))
                {
                    continue;
                }

                // 现将工作总结如下: there 总结 is what the report does, not what it is called.
                var isVerb = text.Slice(i + phrase.Length, Math.Min(text.Length, i + phrase.Length + 2)).SequenceEqual("如下") && type == ReportType.WorkSummary;
                mentions.Add(new ReportTypeMention
                {
                    Span = text.ToSource(i, i + phrase.Length),
                    Type = type,
                    Phrase = phrase,
                    IsAnnouncement = isAnnouncement && !isVerb && !IsPast(text.Slice(start, i)),
                });
                i += phrase.Length - 1;
                break;
            }
        }
    }

    /// <summary>编制发布…, 向社会公开了…: the other report as work done.</summary>
    private static bool IsPast(ReadOnlySpan<char> before) => before.IndexOf("按时编制") >= 0 || before.IndexOf("编制发布") >= 0 || before.IndexOf("完成") >= 0 || before.IndexOf("编制并") >= 0;
}
