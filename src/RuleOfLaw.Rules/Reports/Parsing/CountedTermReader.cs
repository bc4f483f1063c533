using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds terms that count what they name — “七进”, “三到位”, 法律六进, 以下四个方面 — and the list that belongs to each: directly behind the term, led in by a
/// colon, 即, 中的 or a bracket, or directly before it.
/// </summary>
internal sealed class CountedTermReader(ReadingContext context)
{
    private const int LongestTerm = 8;
    private const int MostCounted = 20;

    private static readonly WordSet Selections = ["重点", "其中", "主要", "特别是", "尤其", "着重", "例如", "比如"];

    /// <summary>Suffixes of terms that count what is listed before them.</summary>
    private static readonly string[] Closers = ["到位", "落实", "同步", "统一", "结合", "衔接", "并重", "融合", "联动", "共享", "合一", "同时", "一致", "见面"];

    private static readonly WordSet Counted =
        ["个方面", "个环节", "个维度", "个层面", "项措施", "项举措", "项机制", "项重点", "项制度", "个重点", "个关键", "项工作", "类问题", "大举措", "大行动", "大工程"];

    private readonly CountedListReader _lists = new(context);

    public ImmutableArray<CountedTerm> Read()
    {
        var terms = ImmutableArray.CreateBuilder<CountedTerm>();
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            var next = draft.Start;
            foreach (var i in context.Numerals.Within(draft.Start, draft.End))
            {
                if (i >= next && TryReadTerm(i, draft, out var term))
                {
                    terms.Add(Make(sentence, draft, term));
                    next = term.End;
                }
            }
        }

        return terms.ToImmutable();
    }

    /// <summary>A small number and what it counts: in short quotation marks, as N进, or as N个方面 and the like.</summary>
    private bool TryReadTerm(int at, in SentenceDraft draft, out TermDraft term)
    {
        term = default;
        var chars = context.Text.Chars[..draft.End];
        var isQuoted = at > draft.Start && chars[at - 1] == '“';
        if (char.IsAsciiDigit(chars[at]) && at > draft.Start && char.IsAsciiDigit(chars[at - 1]))
        {
            return false;
        }

        if (!TryReadCount(chars, at, out var count, out var end))
        {
            return false;
        }

        // “法律七进”: the word before the number is in the marks, too.
        var open = QuoteBefore(chars, at, draft.Start);
        var close = open < 0 ? -1 : chars[end..Math.Min(chars.Length, end + LongestTerm)].IndexOf('”');
        if (close > 0 && !chars[end..(end + close)].ContainsAny("、,。:") && CharacterFolding.IsIdeograph(chars[end]))
        {
            term = new TermDraft(open + 1, end + close, open, end + close + 1, count, IsSet(chars[end..(end + close)]));
            return (isQuoted || at - open <= 4) && !CountsTwice(chars[end..(end + close)]);
        }

        if (chars[end] == '进' && at > draft.Start && chars[at - 1] is '律' or '法' or '宣' or '传' && count >= 5 && !char.IsAsciiDigit(chars[at]))
        {
            term = new TermDraft(at, end + 1, at, end + 1, count, IsSet: true);
            return true;
        }

        if (Counted.Starting(chars[end..]) is { } noun)
        {
            term = new TermDraft(at, end + noun.Length, at, end + noun.Length, count, IsSet: false);
            return true;
        }

        return false;
    }

    /// <summary>三官一律, 两代表一委员, 四议两公开: two counts in one term; but 四个一 and 三统一 count once.</summary>
    private static bool CountsTwice(ReadOnlySpan<char> noun)
    {
        for (var i = 1; i + 1 < noun.Length; i++)
        {
            if (ChineseNumerals.Digit(noun[i]) > 0 && noun[i - 1] is not ('个' or '统' or '合' or '划'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadCount(ReadOnlySpan<char> chars, int at, out int count, out int end)
    {
        (count, end) = (0, at);
        if (char.IsAsciiDigit(chars[at]))
        {
            end = at + 1;
            count = chars[at] - '0';
            return count >= 2 && end < chars.Length && !char.IsAsciiDigit(chars[end]) && chars[end] != '.';
        }

        if (ChineseNumerals.Digit(chars[at]) < 2 && chars[at] != '十')
        {
            return false;
        }

        if (!ChineseNumerals.TryRead(chars, at, out var numeral) || numeral.UpperValue is not null || numeral.Value is < 2 or > MostCounted)
        {
            return false;
        }

        (count, end) = ((int)numeral.Value, numeral.End);
        return end < chars.Length;
    }

    private static int QuoteBefore(ReadOnlySpan<char> chars, int at, int start)
    {
        for (var i = at - 1; i >= start && at - i <= 5; i--)
        {
            if (chars[i] == '“')
            {
                return i;
            }

            if (chars[i] is '”' or '、' or ',' or '。')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>七进, 三到位: what is counted is the list's items themselves, and nothing else is meant by the term.</summary>
    private static bool IsSet(ReadOnlySpan<char> noun)
    {
        if (noun is ['进', ..])
        {
            return true;
        }

        noun = noun.TrimStart("个项大");

        foreach (var closer in Closers)
        {
            if (noun.SequenceEqual(closer))
            {
                return true;
            }
        }

        return false;
    }

    private CountedTerm Make(Sentence sentence, in SentenceDraft draft, in TermDraft term)
    {
        var (items, isOwnList) = _lists.Read(draft, term);
        var spans = ImmutableArray.CreateBuilder<TextSpan>(items.Count);
        foreach (var (start, end) in items)
        {
            spans.Add(context.Text.ToSource(start, end));
        }

        var around = context.Text.Slice(draft.Start, items.Count > 0 ? Math.Max(term.OuterEnd, items[^1].End) : term.OuterEnd);
        var behind = items.Count > 0 && items[^1].End < draft.End && context.Text[items[^1].End] == '等';
        return new CountedTerm
        {
            Span = context.Text.ToSource(term.Outer, term.OuterEnd),
            Item = sentence.Item,
            Content = sentence.Content,
            Term = context.Text.Slice(term.Start, term.End).ToString(),
            Count = term.Count,
            ListSpan = spans.Count == 0 ? default : spans[0].Union(spans[^1]),
            Items = spans.MoveToImmutable(),
            IsSelection = behind || ContainsAny(around, Selections),
            IsOwnList = isOwnList,
        };
    }
}
