using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A term that counts what it names, in folded offsets: itself, with its marks, its number, and whether it means nothing but the list.</summary>
internal readonly record struct TermDraft(int Start, int End, int Outer, int OuterEnd, int Count, bool IsSet);

/// <summary>Finds the list that belongs to a counted term.</summary>
internal sealed class CountedListReader(ReadingContext context)
{
    private const int LongestItem = 20;
    private const int LongestGlue = 14;
    private const int LongestLead = 6;
    private const int LongestPlace = 6;
    private const int MostItems = 20;

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(",;:。(”");

    /// <summary>What may stand between a term and the list behind it; one of these ends the glue.</summary>
    private static readonly string[] LeadIns = [":", "-", "(", "即", "中的", "包括", "分别是", "分别为", "是指", "指的是"];

    /// <summary>What opens the clause before a list and is no part of its first item.</summary>
    private static readonly string[] Openers = ["做到", "坚持", "落实", "实行", "推行", "确保", "实现", "开展", "围绕", "聚焦", "建立", "健全", "构建", "形成", "打造", "强化", "抓好", "做好", "突出", "从", "以", "对", "在", "按照", "紧扣", "通过"];

    private static readonly string[] Entering = ["走进", "进"];

    /// <summary>Verbs that show a clause to be no list: 深入机关、学校开展法律“六进”.</summary>
    private static readonly WordSet Verbs = ["开展", "推进", "推动", "深化", "落实", "实施", "组织", "做好", "进行", "加强", "完善", "深入", "推行", "抓好", "践行"];

    /// <summary>The list behind the term, or before it; and whether it surely is the term's: led in by a word, of one form, or spelling out the term.</summary>
    public (List<(int Start, int End)> Items, bool IsOwn) Read(in SentenceDraft draft, in TermDraft term)
    {
        var items = ItemsBehind(draft, term);
        items = items.Count > 0 ? items : ItemsAlike(draft, term);
        items = items.Count > 0 ? items : ItemsEntered(draft, term);
        items = items.Count > 0 ? items : ItemsInOrder(draft, term);
        if (items.Count > 0)
        {
            return (items, true);
        }

        items = ItemsBefore(draft, term);
        return (items, items.Count > 0 && (HasForm(items) || IsSpelledOut(items, context.Text.Slice(term.Start, term.End))));
    }

    /// <summary>The list behind a term. A term in quotation marks may be followed by what it is (工作, 活动); the list begins behind a lead-in.</summary>
    private List<(int Start, int End)> ItemsBehind(in SentenceDraft draft, in TermDraft term)
    {
        var chars = context.Text.Chars[..draft.End];
        var glue = chars[term.OuterEnd..Math.Min(draft.End, term.OuterEnd + LongestGlue)];
        var (best, length) = (int.MaxValue, 0);
        foreach (var word in LeadIns)
        {
            var at = glue.IndexOf(word);
            // “五个一”阵地，即…: one comma, and that directly before the lead-in.
            if (at >= 0 && at < best && glue[..Math.Max(0, at - 1)].IndexOfAny("。;,、") < 0 && (at == 0 || glue[at - 1] is not ('。' or ';' or '、')))
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

    /// <summary>
    /// The list behind a comma whose items have the term's own word: “五早”工作法，做到早发现、早报告…; “四个到位”要求，做到责任到位、人员到位….
    /// </summary>
    private List<(int Start, int End)> ItemsAlike(in SentenceDraft draft, in TermDraft term)
    {
        var chars = context.Text.Chars[..draft.End];
        var comma = chars[term.OuterEnd..Math.Min(draft.End, term.OuterEnd + LongestGlue)].IndexOf(',');
        if (comma < 0)
        {
            return [];
        }

        var items = SplitForward(chars, term.OuterEnd + comma + 1, draft.End);
        if (items.Count < 2)
        {
            return [];
        }

        // 把权力清单、责任清单、负面清单挂上公开栏: the clause goes on behind the last item.
        var close = items[1].End - items[1].Start > 2 ? chars[items[^1].Start..items[^1].End].IndexOf(chars.Slice(items[1].End - 2, 2)) : -1;
        if (items.Count > 2 && close > 0)
        {
            items[^1] = (items[^1].Start, items[^1].Start + close + 2);
            items[0] = chars[items[0].Start] == '把' ? (items[0].Start + 1, items[0].End) : items[0];
        }

        // The word is the character that all items but the first begin with, or the two that they end with; the first may have words before it.
        var word = chars.Slice(items[1].Start, 1);
        var tail = items[1].End - items[1].Start > 2 ? chars.Slice(items[1].End - 2, 2) : default;
        var noun = chars[term.Start..term.End];
        var isHead = noun.IndexOf(word) >= 0;
        var isTail = !tail.IsEmpty && noun.IndexOf(tail) >= 0;
        if (!isHead && !isTail)
        {
            return [];
        }

        for (var i = 1; i < items.Count; i++)
        {
            if (isHead ? chars[items[i].Start] != word[0] : !chars[items[i].Start..items[i].End].EndsWith(tail))
            {
                return [];
            }
        }

        if (isHead)
        {
            var lead = chars[items[0].Start..items[0].End].IndexOf(word);
            if (lead is < 0 or > LongestLead)
            {
                return [];
            }

            items[0] = (items[0].Start + lead, items[0].End);
        }

        return items;
    }

    /// <summary>
    /// “五进”活动，走进车站、走进码头…; “八进”，走进车站、码头、集市等: where one goes, behind a comma. Said once of all, 走进 must lead a list of
    /// three or more that the clause does not go on from (走进车站、码头开展宣讲).
    /// </summary>
    private List<(int Start, int End)> ItemsEntered(in SentenceDraft draft, in TermDraft term)
    {
        var chars = context.Text.Chars[..draft.End];
        var comma = chars[term.OuterEnd..Math.Min(draft.End, term.OuterEnd + LongestGlue)].IndexOf(',');
        if (comma < 0 || !chars[term.Start..term.End].EndsWith("进") || !StartsWithAny(chars[(term.OuterEnd + comma + 1)..], Entering))
        {
            return [];
        }

        var items = SplitForward(chars, term.OuterEnd + comma + 1, draft.End);
        var each = 0;
        foreach (var (start, end) in items)
        {
            each += StartsWithAny(chars[start..end], Entering) ? 1 : 0;
        }

        var isWhole = items.Count > 2 && each == 1 && !ContainsAny(chars[items[^1].Start..items[^1].End], Verbs) && items[^1].End - items[^1].Start <= LongestPlace;
        return items.Count > 1 && (each == items.Count || isWhole) ? items : [];
    }

    /// <summary>“五步议决法”，每个议题按意见征集、法律审查…依次推进: the steps, in the next clause, led in by 按 and closed by 依次.</summary>
    private List<(int Start, int End)> ItemsInOrder(in SentenceDraft draft, in TermDraft term)
    {
        var chars = context.Text.Chars[..draft.End];
        var by = chars[term.OuterEnd..Math.Min(draft.End, term.OuterEnd + LongestGlue)].IndexOf('按');
        if (by < 0)
        {
            return [];
        }

        var start = term.OuterEnd + by + 1;
        start += start < draft.End && chars[start] == '照' ? 1 : 0;
        var order = chars[start..].IndexOf("依次");
        if (order < 0 || chars[start..(start + order)].IndexOfAny("。;,") >= 0)
        {
            return [];
        }

        return SplitForward(chars[..(start + order)], start, start + order);
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
    private List<(int Start, int End)> ItemsBefore(in SentenceDraft draft, in TermDraft term)
    {
        var chars = context.Text.Chars;
        var clause = draft.Start + chars[draft.Start..term.Outer].LastIndexOfAny(ClauseEnds) + 1;
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
        if (!term.IsSet && !IsSpelledOut(items, chars[term.Start..term.End]))
        {
            return [];
        }

        var last = chars[items[^1].Start..items[^1].End];
        return ContainsAny(last, Verbs) || last.Length == 0 || items[0].End <= items[0].Start ? [] : items;
    }

    /// <summary>规则讲明、责任讲明…“三讲明”: each item has the term's own word, at its end or at its beginning.</summary>
    private bool IsSpelledOut(List<(int Start, int End)> items, ReadOnlySpan<char> term)
    {
        var word = term.TrimStart("二两三四五六七八九十0123456789个项大");
        foreach (var (start, end) in items)
        {
            var text = context.Text.Chars[start..end].TrimEnd('的');
            if (word.IsEmpty || text.Length <= word.Length || !(text.StartsWith(word, StringComparison.Ordinal) || text.EndsWith(word, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
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
}
