using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds where a text shows what kind of report it is, and judges by all of it. A text announces itself in its title and in the formula of its opening;
/// chapters of another form, the first person and words to an assembly show the kind too; elsewhere a kind is only mentioned.
/// </summary>
internal static class ReportTypeReader
{
    private const int WeightOfTitle = 4;
    private const int WeightOfOpening = 3;
    private const int WeightOfSign = 2;

    /// <summary>本人 stands in every account again and again, and elsewhere once (当事人本人).</summary>
    private const int PersonsNeeded = 3;

    /// <summary>The length of 工作总结, and of 年度总结.</summary>
    private const int LongestVerb = 4;

    private static readonly string[] Formulas = ["现将", "现就", "现把", "报告如下", "汇报如下", "总结如下", "向社会公布", "向社会公开", "现公布", "现予公布", "予以公布", "形成", "现提交", "现呈报", "现报送", "现上报", "请予审阅", "请审阅"];
    private static readonly string[] PastWork = ["按时编制", "编制发布", "完成", "编制并", "报送了", "上报了"];

    public static ImmutableArray<ReportTypeMention> Read(ReadingContext context, (int Start, int End) opening)
    {
        var mentions = ImmutableArray.CreateBuilder<ReportTypeMention>();
        var persons = 0;
        foreach (var hit in context.Hits.All(Vocabulary.ReportType))
        {
            foreach (var id in context.Lexicon.GetIds(hit))
            {
                var sign = context.Lexicon.ReportTypeSigns.First(one => string.Equals(one.Id, id, StringComparison.Ordinal));
                if (sign.Kind == SignKind.Person && (!OpensClause(context.Text, hit.Start) || ++persons != PersonsNeeded))
                {
                    continue;
                }

                if (EvidenceOf(context, hit, sign, opening) is { } evidence)
                {
                    mentions.Add(new ReportTypeMention
                    {
                        Span = context.Text.ToSource(hit.Start, hit.End),
                        Type = sign.Type,
                        Phrase = context.Text.Slice(hit.Start, hit.End).ToString(),
                        Evidence = evidence,
                    });
                }
            }
        }

        return mentions.ToImmutable();
    }

    /// <summary>The kind with most evidence, and the others that the text announces or that have more than one sign.</summary>
    public static (ReportType Type, ImmutableArray<ReportType> Mixed) Judge(ImmutableArray<ReportTypeMention> mentions, ReportHeader header)
    {
        var weights = new int[Enum.GetValues<ReportType>().Length];
        var titles = 0;
        foreach (var mention in mentions)
        {
            weights[(int)mention.Type] += mention.Evidence switch
            {
                ReportTypeEvidence.Title => WeightOfTitle + titles++, // of two kinds in a title the later is meant: 年度报告解读
                ReportTypeEvidence.Opening => WeightOfOpening,
                ReportTypeEvidence.Mention => 0,
                _ => WeightOfSign,
            };
        }

        // Titles have many forms; one that speaks of rule of law and names no other kind is this report's.
        if (weights.Max() == 0 && header.Title is { } title && (title.Contains("法治", StringComparison.Ordinal) || title.Contains("依法行政", StringComparison.Ordinal)))
        {
            return (ReportType.RuleOfLawAnnual, []);
        }

        var main = Array.IndexOf(weights, weights.Max());
        if (weights[main] == 0)
        {
            return (ReportType.Unknown, []);
        }

        return ((ReportType)main, [.. Enum.GetValues<ReportType>().Where(type => (int)type != main && weights[(int)type] >= WeightOfOpening)]);
    }

    private static ReportTypeEvidence? EvidenceOf(ReadingContext context, in TermHit hit, ReportTypeSign sign, (int Start, int End) opening)
    {
        var line = context.LineAt(hit.Start);
        switch (sign.Kind)
        {
            case SignKind.Chapter:
                return context.NodeIndex.At(hit.Start) is { Level: <= 2 } node && hit.Start < node.HeadingEnd ? ReportTypeEvidence.Chapter : null;
            case SignKind.Person:
                return ReportTypeEvidence.Person;
            case SignKind.Session:
                return hit.Start < opening.Start || line?.Role is LineRole.Shell or LineRole.Salutation || (hit.Start < opening.End && context.Nodes is [var first, ..] && hit.Start < first.Start)
                    ? ReportTypeEvidence.Session
                    : null;
        }

        if (line?.Role == LineRole.Title)
        {
            return ReportTypeEvidence.Title;
        }

        if (line?.Role != LineRole.Body || sign.Type == ReportType.Explanation || IsVerb(context.Text, hit))
        {
            return null;
        }

        return hit.Start >= opening.Start && hit.Start < opening.End && IsAnnounced(context.Text, hit) ? ReportTypeEvidence.Opening : ReportTypeEvidence.Mention;
    }

    /// <summary>现将工作总结如下: there 总结 is what the report does, not what it is called; in 现将平安建设工作总结如下 another work is summed up.</summary>
    private static bool IsVerb(FoldedText text, in TermHit hit) =>
        hit.Length <= LongestVerb && text[hit.End - 1] == '结' && hit.End + 1 < text.Length && text[hit.End] == '如' && text[hit.End + 1] == '下';

    private static bool IsAnnounced(FoldedText text, in TermHit hit)
    {
        var start = text.Slice(0, hit.Start).LastIndexOfAny("。\n") + 1;
        var stop = text.Slice(hit.End, text.Length).IndexOfAny("。\n");
        var end = stop < 0 ? text.Length : hit.End + stop;
        return ContainsAny(text.Slice(start, end), Formulas) && !ContainsAny(text.Slice(start, hit.Start), PastWork);
    }

    private static bool OpensClause(FoldedText text, int at) => at == 0 || text[at - 1] is '。' or ',' or ';' or ':' or '\n' or ' ' or '、';
}
