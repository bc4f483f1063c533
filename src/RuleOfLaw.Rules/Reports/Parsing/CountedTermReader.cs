using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds terms that count what they name — “七进”, “三到位”, 法律六进, 以下四个方面 — and the list that belongs to each: directly behind the term, led in by a
/// colon, 即, 中的 or a bracket, or directly before it.
/// </summary>
internal sealed class CountedTermReader(ReadingContext context)
{
    private const int LongestTerm = 8;
    private const int LongestItem = 20;
    private const int LongestGlue = 10;
    private const int MostItems = 20;

    /// <summary>What may stand between a term and the list behind it; one of these ends the glue.</summary>
    private static readonly string[] LeadIns = [":", "-", "(", "即", "中的", "包括", "分别是", "分别为", "是指", "指的是"];

    private static readonly string[] Selections = ["重点", "其中", "主要", "特别是", "尤其", "着重", "例如", "比如"];

    /// <summary>What opens the clause before a list and is no part of its first item.</summary>
    private static readonly string[] Openers = ["做到", "坚持", "落实", "实行", "推行", "确保", "实现", "开展", "围绕", "聚焦", "建立", "健全", "构建", "形成", "打造", "强化", "抓好", "做好", "突出", "从", "以", "对", "在", "按照", "紧扣", "通过"];

    /// <summary>Verbs that show a clause to be no list: 深入机关、学校开展法律“六进”.</summary>
    private static readonly string[] Verbs = ["开展", "推进", "推动", "深化", "落实", "实施", "组织", "做好", "进行", "加强", "完善", "深入", "推行", "抓好", "践行"];

    /// <summary>Suffixes of terms that count what is listed before them.</summary>
    private static readonly string[] Closers = ["到位", "落实", "同步", "统一", "结合", "衔接", "并重", "融合", "联动", "共享", "合一", "同时", "一致", "见面"];

    public ImmutableArray<CountedTerm> Read()
    {
        var terms = ImmutableArray.CreateBuilder<CountedTerm>();
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            for (var i = draft.Start; i < draft.End; i++)
            {
                if (TryReadTerm(i, draft, out var term))
                {
                    terms.Add(Make(sentence, draft, term));
                    i = term.End - 1;
                }
            }
        }

        return terms.ToImmutable();
    }

    private readonly record struct Term(int Start, int End, int Outer, int OuterEnd, int Count, bool IsSet);

    /// <summary>A small number and what it counts: in short quotation marks, as N进, or as N个方面 and the like.</summary>
    private bool TryReadTerm(int at, in SentenceDraft draft, out Term term)
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
        var close = chars[end..Math.Min(chars.Length, end + LongestTerm)].IndexOf('”');
        if (open >= 0 && close > 0 && !chars[end..(end + close)].ContainsAny("、,。:") && CharacterFolding.IsIdeograph(chars[end]))
        {
            term = new Term(open + 1, end + close, open, end + close + 1, count, IsSet(chars[end..(end + close)]));
            return isQuoted || at - open <= 4;
        }

        if (chars[end] == '进' && at > draft.Start && chars[at - 1] is '律' or '法' or '宣' or '传' && count >= 5 && !char.IsAsciiDigit(chars[at]))
        {
            term = new Term(at, end + 1, at, end + 1, count, IsSet: true);
            return true;
        }

        foreach (var noun in (ReadOnlySpan<string>)["个方面", "个环节", "个维度", "个层面", "项措施", "项举措", "项机制", "项重点", "项制度", "个重点", "个关键", "项工作", "类问题", "大举措", "大行动", "大工程", "个环节"])
        {
            if (chars[end..].StartsWith(noun, StringComparison.Ordinal))
            {
                term = new Term(at, end + noun.Length, at, end + noun.Length, count, IsSet: false);
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

        if (!ChineseNumerals.TryRead(chars, at, out var numeral) || numeral.UpperValue is not null || numeral.Value is < 2 or > MostItems)
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

    private CountedTerm Make(Sentence sentence, in SentenceDraft draft, in Term term)
    {
        var items = ItemsBehind(draft, term);
        var isLedIn = items.Count > 0;
        if (items.Count == 0)
        {
            items = ItemsBefore(draft, term);
        }

        ImmutableArray<TextSpan> spans = [.. items.Select(item => context.Text.ToSource(item.Start, item.End))];
        var around = context.Text.Slice(draft.Start, items.Count > 0 ? Math.Max(term.OuterEnd, items[^1].End) : term.OuterEnd);
        var behind = items.Count > 0 && items[^1].End < draft.End && context.Text[items[^1].End] == '等';
        return new CountedTerm
        {
            Span = context.Text.ToSource(term.Outer, term.OuterEnd),
            Item = sentence.Item,
            Content = sentence.Content,
            Term = context.Text.Slice(term.Start, term.End).ToString(),
            Count = term.Count,
            Items = spans,
            ListSpan = spans.IsEmpty ? default : spans[0].Union(spans[^1]),
            IsSelection = behind || ContainsAny(around, Selections),
            IsOwnList = items.Count > 0 && (isLedIn || HasForm(items)),
        };
    }

    /// <summary>The list behind a term. A term in quotation marks may be followed by what it is (工作, 活动); the list begins behind a lead-in.</summary>
    private List<(int Start, int End)> ItemsBehind(in SentenceDraft draft, in Term term)
    {
        var chars = context.Text.Chars[..draft.End];
        var glue = chars[term.OuterEnd..Math.Min(draft.End, term.OuterEnd + LongestGlue)];
        var (best, length) = (int.MaxValue, 0);
        foreach (var word in LeadIns)
        {
            var at = glue.IndexOf(word);
            if (at >= 0 && at < best && glue[..at].IndexOfAny("。;,、") < 0)
            {
                (best, length) = (at, word.Length);
            }
        }

        if (length == 0)
        {
            return [];
        }

        var start = term.OuterEnd + best + length;
        while (start < draft.End && chars[start] is '-' or ':' or '“' or ' ')
        {
            start++;
        }

        return SplitForward(chars, start, draft.End);
    }

    private static List<(int Start, int End)> SplitForward(ReadOnlySpan<char> chars, int start, int end)
    {
        var items = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end && items.Count <= MostItems; i++)
        {
            var isEnd = chars[i] is '。' or ';' or ')' or ':' or ',' || i + 1 == end;
            var isLink = chars[i] is '、' || (IsLink(chars[i]) && i - from >= 2 && items.Count > 0);
            if (!isEnd && !isLink)
            {
                continue;
            }

            var stop = isEnd && i + 1 == end && chars[i] is not ('。' or ';' or ')' or ':' or ',') ? end : i;
            stop = TrimTail(chars, from, stop);
            if (stop <= from || stop - from > LongestItem)
            {
                return [];
            }

            items.Add((from, stop));
            if (isEnd)
            {
                break;
            }

            from = chars[i] == '以' ? i + 2 : i + 1;
        }

        return items.Count >= 2 ? items : [];
    }

    /// <summary>等 closes a list and is no part of its last item.</summary>
    private static int TrimTail(ReadOnlySpan<char> chars, int from, int stop)
    {
        var etc = chars[from..stop].IndexOf('等');
        return etc > 0 ? from + etc : stop;
    }

    private static bool IsLink(char c) => c is '和' or '与' or '及';

    /// <summary>The list directly before a term, when its clause is nothing but that list.</summary>
    private List<(int Start, int End)> ItemsBefore(in SentenceDraft draft, in Term term)
    {
        if (!term.IsSet)
        {
            return [];
        }

        var chars = context.Text.Chars;
        var clause = draft.Start + chars[draft.Start..term.Outer].LastIndexOfAny(",;:。(”") + 1;
        if (chars[clause..term.Outer].IndexOf('、') < 0)
        {
            return [];
        }

        var items = new List<(int Start, int End)>();
        var from = clause;
        for (var i = clause; i <= term.Outer; i++)
        {
            if (i == term.Outer || chars[i] == '、' || (IsLink(chars[i]) && i - from >= 2 && items.Count > 0 && chars[i..term.Outer].IndexOf('、') < 0))
            {
                var stop = TrimTail(chars, from, i);
                if (stop <= from || stop - from > LongestItem)
                {
                    return [];
                }

                items.Add((from, stop));
                from = i + 1;
            }
        }

        items[0] = (TrimOpener(chars, items[0]), items[0].End);
        var last = chars[items[^1].Start..items[^1].End];
        return ContainsAny(last, Verbs) || last.Length == 0 || items[0].End <= items[0].Start ? [] : items;
    }

    private static int TrimOpener(ReadOnlySpan<char> chars, (int Start, int End) item)
    {
        var start = item.Start;
        for (var trimmed = true; trimmed;)
        {
            trimmed = false;
            foreach (var opener in Openers)
            {
                if (item.End - start > opener.Length + 1 && chars[start..item.End].StartsWith(opener, StringComparison.Ordinal))
                {
                    start += opener.Length;
                    trimmed = true;
                }
            }
        }

        return start;
    }

    /// <summary>Whether all items, or all but one, begin or end alike.</summary>
    private bool HasForm(List<(int Start, int End)> items)
    {
        var (first, last) = (0, 0);
        foreach (var (start, end) in items)
        {
            first += context.Text[start] == context.Text[items[^1].Start] ? 1 : 0;
            last += end - start >= 2 && context.Text.Slice(end - 2, end).SequenceEqual(context.Text.Slice(Math.Max(0, items[^1].End - 2), items[^1].End)) ? 1 : 0;
        }

        return Math.Max(first, last) >= Math.Max(2, items.Count - 1);
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
