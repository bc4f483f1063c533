using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Makes figures of quantities: what is counted, of which year, over what scope, compared with what.</summary>
internal sealed class FigureReader(ReadingContext context)
{
    private const int LongestSubject = 24;
    private const int LongestPlace = 4;

    /// <summary>Characters of words for villages in general, which no village's name in a report has before 村.</summary>
    private const string NotInPlaces = "各全每个进入农乡政范驻镇本该心辖名、余些共对在为由向";

    private const string NotBehindPlaces = "民干委级规两、和与或及";

    /// <summary>What ends the words behind a unit.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:。、()《“");

    private static readonly WordSet Openers = ["全年", "今年", "本年度", "年内", "一年来", "共计", "总计", "累计", "先后", "已经", "目前", "合计", "其中", "分别", "共", "已", "总", "又", "就", "各", "达到", "达", "为", "到"];

    private readonly FigureCues _cues = new();
    private OutlineNode? _node; // the one whose heading was looked at last
    private bool _isNodeNarrow;

    public ImmutableArray<Figure> Read()
    {
        var scanner = new FigureScanner(context);
        var drafts = new List<FigureDraft>();
        var figures = ImmutableArray.CreateBuilder<Figure>(context.SentenceDrafts.Count);
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
            _cues.Read(context.Text.Chars, draft.Start, drafts[^1].Start);
            var named = FirstName(draft.Start);
            var from = draft.Start;
            foreach (ref readonly var figure in CollectionsMarshal.AsSpan(drafts))
            {
                figures.Add(Make(figure, from, draft, sentence, years, named, figures.Count > 0 ? figures[^1] : null));
                from = figure.End;
            }
        }

        return figures.DrainToImmutable();
    }

    private Figure Make(in FigureDraft draft, int from, in SentenceDraft sentenceDraft, Sentence sentence, List<YearMark> years, int named, Figure? previous)
    {
        var chars = context.Text.Chars;
        var clauseStart = ClauseStart(chars, sentenceDraft.Start, draft.Start);
        var (year, yearSpan, comparison, bounded) = ReadYear(draft, clauseStart, years);
        if (_cues.Any(FigureCue.Change, Math.Max(from, clauseStart), draft.Start))
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
            IsPart = IsPart(chars, sentenceDraft.Start, clauseStart, draft.Start),
            IsNarrowed = IsNarrowed(clauseStart, draft.Start, named, sentenceDraft.Node),
            Comparison = comparison,
            Scope = bounded ? FigureScope.Cumulative : ReadScope(chars, sentenceDraft.Start, clauseStart, draft.Start),
        };
    }

    /// <summary>An audience or a campaign in the clause; or, unless the clause tells of the whole (全年, 全镇), before it in the sentence or in the item's heading.</summary>
    private bool IsNarrowed(int clauseStart, int figureStart, int named, OutlineNode? node) =>
        _cues.Any(FigureCue.WholeYear, clauseStart, figureStart) ? FirstName(clauseStart) < figureStart : named < figureStart || IsNarrow(node);

    private bool IsNarrow(OutlineNode? node)
    {
        if (node is not null && node != _node)
        {
            (_node, _isNodeNarrow) = (node, FirstName(node.Start) < node.HeadingEnd);
        }

        return node is not null && _isNodeNarrow;
    }

    /// <summary>Where the first audience or campaign begins at or behind an offset.</summary>
    private int FirstName(int start) => Math.Min(context.Hits.First(Knowledge.Vocabulary.Audience, start), context.Hits.First(Knowledge.Vocabulary.Campaign, start));

    /// <summary>其中 in the clause, or in the one before it without a stop between.</summary>
    private bool IsPart(ReadOnlySpan<char> chars, int sentenceStart, int clauseStart, int figureStart) =>
        _cues.Last(FigureCue.Part, figureStart) is >= 0 and var part
        && (part >= clauseStart || _cues.Any(FigureCue.Part, ClauseStart(chars, sentenceStart, Math.Max(sentenceStart, clauseStart - 1)), clauseStart));

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

    private FigureScope ReadScope(ReadOnlySpan<char> chars, int sentenceStart, int clauseStart, int figureStart)
    {
        if (_cues.Any(FigureCue.Cumulative, clauseStart, figureStart))
        {
            return FigureScope.Cumulative;
        }

        var wholeYear = _cues.Last(FigureCue.WholeYear, figureStart);
        if (wholeYear >= clauseStart)
        {
            return FigureScope.Year;
        }

        if (wholeYear < _cues.Last(FigureCue.PartOfYear, figureStart) || wholeYear < LastMonth(chars, sentenceStart, figureStart))
        {
            return FigureScope.PartOfYear;
        }

        if (wholeYear < _cues.Last(FigureCue.Occasion, figureStart))
        {
            return FigureScope.Occasion;
        }

        return NamesPlace(chars[clauseStart..figureStart]) ? FigureScope.Place : FigureScope.Year;
    }

    /// <summary>A clause that begins with a village's or community's own name (塬畔村建成…); 各村, 行政村 and the like name none.</summary>
    private static bool NamesPlace(ReadOnlySpan<char> clause)
    {
        if (clause[..Math.Min(clause.Length, LongestPlace + 1)].IndexOfAny('村', '社') < 0)
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["村", "社区"])
        {
            var at = clause[..Math.Min(clause.Length, LongestPlace + ending.Length)].IndexOf(ending);
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
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i] is ',' or ';' or ':' or '、' or '(' or '。')
            {
                before = before[(i + 1)..];
                break;
            }
        }

        // 新收的231件行政复议申请: an attribute before the number needs the noun behind it.
        before = before.EndsWith("的") ? before : TrimOpeners(before);
        before = before[^Math.Min(before.Length, LongestSubject)..];
        if (before.EndsWith("的"))
        {
            return string.Concat(before, Behind(chars, draft.UnitEnd, sentenceEnd));
        }

        return before.Length >= 2 ? before.ToString() : Behind(chars, draft.UnitEnd, sentenceEnd).ToString();
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> chars, int unitEnd, int sentenceEnd)
    {
        var behind = chars[unitEnd..Math.Min(sentenceEnd, unitEnd + LongestSubject)];
        var stop = behind.IndexOfAny(Stops);
        return stop < 0 ? behind : behind[..stop];
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

            foreach (var opener in Openers.All)
            {
                if (text.IsEmpty)
                {
                    break;
                }

                if (opener[0] == text[0] && text.StartsWith(opener, StringComparison.Ordinal))
                {
                    text = text[opener.Length..];
                    trimmed = true;
                }
                else if (opener[^1] == text[^1] && text.EndsWith(opener, StringComparison.Ordinal) && !(text.Length >= 2 && text[^1] == '为' && text[^2] is '行' or '作' or '成' or '认'))
                {
                    text = text[..^opener.Length];
                    trimmed = true;
                }
            }

            text = text.Trim(' ');
        }

        return text;
    }

    /// <summary>Where the clause begins that an offset stands in.</summary>
    private static int ClauseStart(ReadOnlySpan<char> chars, int sentenceStart, int at)
    {
        while (at > sentenceStart && chars[at - 1] is not (',' or ';' or ':'))
        {
            at--;
        }

        return at;
    }

    private int LastMonth(ReadOnlySpan<char> chars, int sentenceStart, int figureStart)
    {
        var at = _cues.Last(FigureCue.Month, figureStart);
        return at > sentenceStart && (char.IsAsciiDigit(chars[at - 1]) || ChineseNumerals.Digit(chars[at - 1]) >= 0) ? at : -1;
    }
}
