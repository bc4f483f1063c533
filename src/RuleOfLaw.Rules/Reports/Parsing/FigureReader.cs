using System.Buffers;
using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Makes figures of quantities: what is counted, of which year, over what scope, compared with what.</summary>
internal sealed class FigureReader(ReadingContext context)
{
    private const int LongestSubject = 24;
    private const int LongestPlace = 4;

    /// <summary>Characters of words for villages in general, which no village's name in a report has before 村.</summary>
    private const string NotInPlaces = "各全每个进入农乡政范驻镇本该心辖名、余些共对在为由向";

    private const string NotBehindPlaces = "民干委级规两、和与或及";

    /// <summary>What parts the words before a number from what it counts.</summary>
    private static readonly SearchValues<char> Pauses = SearchValues.Create(",;:、(。");

    /// <summary>What ends the words behind a unit.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:。、()《“");

    private static readonly WordSet Cumulative = ["累计", "以来", "截至", "截止", "近三年", "近两年", "近五年", "历年", "目前", "现有", "共有", "至今"];
    private static readonly WordSet WholeYear = ["全年", "今年", "本年", "年内", "一年来", "全镇", "全县", "全区", "全市", "全乡"];
    private static readonly WordSet PartOfYear = ["上半年", "下半年", "季度", "上旬", "中旬", "下旬", "期间", "春节", "汛期", "暑期", "寒假"];
    private static readonly WordSet Occasions = ["当天", "当日", "活动中", "现场", "专项行动", "宣传日", "宣传周", "宣传月", "单次", "每次", "每场"];
    private static readonly WordSet Changes = ["同比", "环比", "增长", "增加", "减少", "下降", "提高", "上升", "压减", "缩短", "提升"];
    private static readonly WordSet Openers = ["全年", "今年", "本年度", "年内", "一年来", "共计", "总计", "累计", "先后", "已经", "目前", "合计", "其中", "分别", "共", "已", "总", "又", "就", "各", "达到", "达", "为", "到"];

    public ImmutableArray<Figure> Read()
    {
        var scanner = new FigureScanner(context);
        var drafts = new List<FigureDraft>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var years = new List<YearMark>();
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            drafts.Clear();
            scanner.Read(draft.Start, draft.End, drafts);
            if (drafts.Count == 0)
            {
                continue;
            }

            YearReader.Read(context.Text.Chars, draft.Start, draft.End, years);
            var from = draft.Start;
            foreach (var figure in drafts)
            {
                figures.Add(Make(figure, from, draft, sentence, years, figures.Count > 0 ? figures[^1] : null));
                from = figure.End;
            }
        }

        return figures.ToImmutable();
    }

    private Figure Make(in FigureDraft draft, int from, in SentenceDraft sentenceDraft, Sentence sentence, List<YearMark> years, Figure? previous)
    {
        var chars = context.Text.Chars;
        var clauseStart = ClauseStart(chars, draft.Start, sentenceDraft.Start);
        var (year, yearSpan, comparison, bounded) = ReadYear(draft, clauseStart, years);
        if (ContainsAny(chars[Math.Max(from, clauseStart)..draft.Start], Changes))
        {
            // 较2023年的251件增加57件: 57 is this year's change.
            (year, yearSpan, comparison) = comparison == FigureComparison.Base ? (context.Year, default, FigureComparison.Change) : (year, yearSpan, FigureComparison.Change);
        }

        var subject = ReadSubject(chars, Math.Max(from, clauseStart), draft, sentenceDraft.End);
        var (measure, deed) = context.Lexicon.Measures.Of(subject);
        if (measure.Length == 0 && previous is { Measure.Length: > 0 } && previous.Sentence == sentence && string.Equals(previous.Unit, draft.Unit, StringComparison.Ordinal)
            && context.Lexicon.Measures.DeedOf(subject) is { } elliptic)
        {
            (measure, deed) = (previous.Measure, elliptic); // 收到申请58件，受理51件: of the same
        }

        return new Figure
        {
            Span = context.Text.ToSource(draft.Start, draft.End),
            Item = sentence.Item,
            Content = sentence.Content,
            Sentence = sentence,
            Value = draft.Value,
            UpperValue = draft.Upper,
            Unit = draft.Unit,
            Bound = draft.Bound,
            Subject = subject,
            Measure = measure,
            Deed = deed,
            Year = year,
            YearSpan = yearSpan,
            IsPart = IsPart(chars[clauseStart..draft.Start], chars[sentenceDraft.Start..clauseStart]),
            IsNarrowed = IsNarrowed(clauseStart, draft.Start, sentenceDraft),
            Comparison = comparison,
            Scope = bounded ? FigureScope.Cumulative : ReadScope(chars, sentenceDraft.Start, clauseStart, draft.Start),
        };
    }

    /// <summary>An audience or a campaign in the clause; or, unless the clause tells of the whole (全年, 全镇), before it in the sentence or in the item's heading.</summary>
    private bool IsNarrowed(int clauseStart, int figureStart, in SentenceDraft draft)
    {
        if (ContainsAny(context.Text.Slice(clauseStart, figureStart), WholeYear))
        {
            return Names(clauseStart, figureStart);
        }

        return Names(draft.Start, figureStart) || (draft.Node is { } node && Names(node.Start, node.HeadingEnd));

        bool Names(int start, int end) => context.Hits.Any(Knowledge.Vocabulary.Audience, start, end) || context.Hits.Any(Knowledge.Vocabulary.Campaign, start, end);
    }

    /// <summary>其中 in the clause, or in the one before it without a stop between.</summary>
    private static bool IsPart(ReadOnlySpan<char> clause, ReadOnlySpan<char> before) =>
        clause.IndexOf("其中") >= 0 || before[(before[..Math.Max(0, before.Length - 1)].LastIndexOfAny(",;:") + 1)..].IndexOf("其中") >= 0;

    /// <summary>The last year before the figure that dates it; a year it is compared with, or that begins a longer time, only within its clause.</summary>
    private (int? Year, TextSpan Span, FigureComparison Comparison, bool Bounded) ReadYear(in FigureDraft draft, int clauseStart, List<YearMark> years)
    {
        for (var i = years.Count - 1; i >= 0; i--)
        {
            var mark = years[i];
            if (mark.Start >= draft.Start)
            {
                continue;
            }

            var year = mark.Value switch
            {
                YearReader.ThisYear => context.Year,
                YearReader.LastYear => context.Year - 1,
                _ => mark.Value,
            };
            var span = mark.Value > 0 ? context.Text.ToSource(mark.Start, mark.End) : default;
            switch (mark.Role)
            {
                case YearRole.Dates:
                    return (year, span, FigureComparison.None, false);
                case YearRole.Compares when mark.Start >= clauseStart:
                    return (year, span, FigureComparison.Base, false);
                case YearRole.Bounds:
                    return (context.Year, default, FigureComparison.None, true);
            }
        }

        return (context.Year, default, FigureComparison.None, false);
    }

    private static FigureScope ReadScope(ReadOnlySpan<char> chars, int sentenceStart, int clauseStart, int figureStart)
    {
        var clause = chars[clauseStart..figureStart];
        if (ContainsAny(clause, Cumulative))
        {
            return FigureScope.Cumulative;
        }

        if (ContainsAny(clause, WholeYear))
        {
            return FigureScope.Year;
        }

        var before = chars[sentenceStart..figureStart];
        var lastYear = WholeYear.LastIndexIn(before);
        if (lastYear < PartOfYear.LastIndexIn(before) || lastYear < LastMonth(before))
        {
            return FigureScope.PartOfYear;
        }

        if (lastYear < Occasions.LastIndexIn(before))
        {
            return FigureScope.Occasion;
        }

        return NamesPlace(clause) ? FigureScope.Place : FigureScope.Year;
    }

    /// <summary>A clause that begins with a village's or community's own name (塬畔村建成…); 各村, 行政村 and the like name none.</summary>
    private static bool NamesPlace(ReadOnlySpan<char> clause)
    {
        foreach (var ending in (ReadOnlySpan<string>)["村", "社区"])
        {
            var at = clause.IndexOf(ending);
            if (at is >= 2 and <= LongestPlace && !clause[..at].ContainsAny(NotInPlaces) && (at + ending.Length == clause.Length || !NotBehindPlaces.Contains(clause[at + ending.Length], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words before the number in its clause, without openers; where there are none, the words behind the unit.</summary>
    private static string ReadSubject(ReadOnlySpan<char> chars, int from, in FigureDraft draft, int sentenceEnd)
    {
        var before = chars[from..draft.Start];
        var pause = before.LastIndexOfAny(Pauses);
        if (pause >= 0)
        {
            before = before[(pause + 1)..];
        }

        var behind = chars[draft.UnitEnd..sentenceEnd];
        var stop = behind.IndexOfAny(Stops);
        behind = stop < 0 ? behind : behind[..stop];
        behind = behind[..Math.Min(behind.Length, LongestSubject)];

        // 新收的231件行政复议申请: an attribute before the number needs the noun behind it.
        before = before.EndsWith("的") ? before : TrimOpeners(before);
        before = before[^Math.Min(before.Length, LongestSubject)..];
        return before.EndsWith("的") ? $"{before}{behind}" : before.Length >= 2 ? before.ToString() : behind.ToString();
    }

    private static ReadOnlySpan<char> TrimOpeners(ReadOnlySpan<char> text)
    {
        var trimmed = true;
        while (trimmed)
        {
            trimmed = false;
            if (Openers.Starting(text) is null && !Openers.IsAtEnd(text))
            {
                return text.Trim(' ');
            }

            foreach (var opener in Openers)
            {
                if (text.StartsWith(opener, StringComparison.Ordinal))
                {
                    text = text[opener.Length..];
                    trimmed = true;
                }
                else if (text.EndsWith(opener, StringComparison.Ordinal) && !(text.Length >= 2 && text[^1] == '为' && text[^2] is '行' or '作' or '成' or '认'))
                {
                    text = text[..^opener.Length];
                    trimmed = true;
                }
            }

            text = text.Trim(' ');
        }

        return text;
    }

    private static int ClauseStart(ReadOnlySpan<char> chars, int at, int sentenceStart)
    {
        var stop = chars[sentenceStart..at].LastIndexOfAny(",;:");
        return stop < 0 ? sentenceStart : sentenceStart + stop + 1;
    }

    private static int LastMonth(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('月');
        return at > 0 && (char.IsAsciiDigit(text[at - 1]) || ChineseNumerals.Digit(text[at - 1]) >= 0) ? at : -1;
    }
}
