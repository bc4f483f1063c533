using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A mark of a pair without its partner. <see cref="ReportElement.Span"/> is the mark with the words its partner is missed behind or before.</summary>
internal sealed class LoneMark : ReportElement
{
    /// <summary>The mark alone.</summary>
    public required TextSpan MarkSpan { get; init; }
}

/// <summary>Finds marks of pairs that stay alone in their paragraph.</summary>
internal static class LoneMarks
{
    private const int WordsShown = 12;
    private const int Kinds = 7;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("“《（〈【「『”》）〉】」』\"()[]〔〕");

    public static IEnumerable<LoneMark> Find(AnnualReport report)
    {
        var found = new List<LoneMark>();
        var open = new List<int>();
        var counts = new int[Kinds]; // open marks by kind: what has none need not be looked for
        foreach (var (start, end) in Paragraphs(report))
        {
            open.Clear();
            Array.Clear(counts);
            for (var i = NextMark(report.Text, start, end); i < end; i = NextMark(report.Text, i + 1, end))
            {
                var c = Widen(report.Text, i);
                if (c == '"')
                {
                    c = counts[KindOf('“')] > 0 ? '”' : '“';
                }

                if (KindOf(c) is >= 0 and var opened)
                {
                    open.Add(i);
                    counts[opened]++;
                }
                else if (KindOfCloser(c) is >= 0 and var kind)
                {
                    Close(report, start, i, kind, open, counts, found);
                }
            }

            AddLone(open, 0, end, found);
        }

        return found.Count > 1 ? found.OrderBy(mark => mark.Span.Start) : found;
    }

    /// <summary>A closer takes the last opener of its kind; what was opened between the two has no partner. Without an opener it is alone itself, unless it is a list mark's (1)).</summary>
    private static void Close(AnnualReport report, int start, int at, int kind, List<int> open, int[] counts, List<LoneMark> found)
    {
        var partner = counts[kind] == 0 ? -1 : open.Count - 1;
        while (partner >= 0 && KindOf(Quote(report.Text, open[partner])) != kind)
        {
            partner--;
        }

        if (partner >= 0)
        {
            AddLone(open, partner + 1, at, found);
            for (var i = partner; i < open.Count; i++)
            {
                counts[KindOf(Quote(report.Text, open[i]))]--;
            }

            open.RemoveRange(partner, open.Count - partner);
        }
        else if (!IsListMark(report.Text, start, at))
        {
            found.Add(Make(Math.Max(start, at - WordsShown), at + 1, at));
        }
    }

    private static void AddLone(List<int> open, int from, int end, List<LoneMark> found)
    {
        for (var i = from; i < open.Count; i++)
        {
            found.Add(Make(open[i], Math.Min(end, open[i] + WordsShown), open[i]));
        }
    }

    private static int NextMark(SourceText text, int from, int end) => text.AsSpan()[from..end].IndexOfAny(Marks) is >= 0 and var next ? from + next : end;

    private static int KindOf(char opener) => opener switch { '“' => 0, '《' => 1, '（' => 2, '〈' => 3, '【' => 4, '「' => 5, '『' => 6, _ => -1 };

    private static int KindOfCloser(char closer) => closer switch { '”' => 0, '》' => 1, '）' => 2, '〉' => 3, '】' => 4, '」' => 5, '』' => 6, _ => -1 };

    private static LoneMark Make(int from, int to, int at) => new() { Span = TextSpan.FromBounds(from, Math.Max(to, at + 1)), MarkSpan = new TextSpan(at, 1) };

    /// <summary>Brackets of either width are partners of each other; an opener that was an ASCII quotation mark counts as “.</summary>
    private static char Widen(SourceText text, int at) => text[at] switch { '(' => '（', ')' => '）', '〔' => '（', '〕' => '）', '[' => '【', ']' => '】', var c => c };

    private static char Quote(SourceText text, int at) => Widen(text, at) is var c && c == '"' ? '“' : c;

    /// <summary>1) and 一) head an item: nothing but a number before the bracket, at the paragraph's start or behind a stop.</summary>
    private static bool IsListMark(SourceText text, int start, int at)
    {
        var from = at;
        while (from > start && at - from < 4 && (char.IsAsciiDigit(text[from - 1]) || ChineseNumerals.Digit(CharacterFolding.Fold(text[from - 1])) >= 0 || text[from - 1] == '十'))
        {
            from--;
        }

        return from < at && (from == start || CharacterFolding.Fold(text[from - 1]) is '。' or ';' or ':' or ',' or ' ');
    }

    /// <summary>The lines of the body: what is page shell or signature may have lost its marks in the page. Headings belong to their line.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(AnnualReport report)
    {
        for (var line = 0; line < report.Text.LineCount; line++)
        {
            var span = report.Text.GetLine(line);
            var start = span.Start;
            while (start < span.End && char.IsWhiteSpace(report.Text[start]))
            {
                start++;
            }

            if (start < span.End && !IsOutside(report, start))
            {
                yield return (start, span.End);
            }
        }
    }

    private static bool IsOutside(AnnualReport report, int position)
    {
        foreach (var part in report.Frame)
        {
            if (part.Kind is FrameKind.Shell or FrameKind.Signature && part.Span.Contains(position))
            {
                return true;
            }
        }

        return false;
    }
}
