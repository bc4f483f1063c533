using System.Collections.Immutable;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A half-width mark, a pair of brackets, or all half-width marks of a text that has them throughout.</summary>
internal sealed class HalfWidthMarks : ReportElement
{
    /// <summary>Marks that one finding may be about without being about the whole text.</summary>
    public const int Pair = 2;

    /// <summary>Characters beside a number from which they are words and no unit (own choice).</summary>
    private const int FewestWords = 4;

    private static readonly System.Buffers.SearchValues<char> Half = System.Buffers.SearchValues.Create(",;:()!?");
    private static readonly System.Buffers.SearchValues<char> Full = System.Buffers.SearchValues.Create("，；：（");

    /// <summary>Where the marks stand, in order of position.</summary>
    public required ImmutableArray<TextSpan> Places { get; init; }

    /// <summary>Finds half-width , ; : ( ) ! ? beside Chinese characters in the sentences and headings of a report.</summary>
    public static IEnumerable<HalfWidthMarks> Find(AnnualReport report, int throughout)
    {
        var text = report.Text.AsSpan();
        if (!text.ContainsAny(Half))
        {
            return [];
        }

        var places = ImmutableArray.CreateBuilder<TextSpan>();
        var residue = 0;
        var regions = Regions(report);
        foreach (var span in regions)
        {
            for (var i = NextMark(text, span.Start, span.End); i < span.End; i = NextMark(text, i + 1, span.End))
            {
                if (IsHalfWidth(text, i, span))
                {
                    while (residue < report.Residues.Length && report.Residues[residue].Span.End <= i)
                    {
                        residue++;
                    }

                    // 错误!未找到引用源: the mark goes with what the word processor left.
                    if (residue == report.Residues.Length || !report.Residues[residue].Span.Contains(i))
                    {
                        places.Add(new TextSpan(i, 1));
                    }
                }
            }
        }

        if (places.Count > 0 && places.Count >= throughout && OutnumberFull(places.Count, text, regions))
        {
            return [new HalfWidthMarks { Span = places[0], Places = places.ToImmutable() }];
        }

        return Single(report, places);
    }

    private static int NextMark(ReadOnlySpan<char> text, int from, int end) => text[from..end].IndexOfAny(Half) is >= 0 and var next ? from + next : end;

    /// <summary>Whether there are more half-width marks than full-width ones, which are counted no further than needed.</summary>
    private static bool OutnumberFull(int half, ReadOnlySpan<char> text, List<TextSpan> regions)
    {
        var full = 0;
        foreach (var span in regions)
        {
            for (var left = text.Slice(span.Start, span.Length); left.IndexOfAny(Full) is >= 0 and var next; left = left[(next + 1)..])
            {
                if (++full == half)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The full-width form of a mark.</summary>
    public static string Widen(char mark) => ((char)(mark + 0xFEE0)).ToString();

    private static List<HalfWidthMarks> Single(AnnualReport report, ImmutableArray<TextSpan>.Builder places)
    {
        var found = new List<HalfWidthMarks>();
        for (var i = 0; i < places.Count; i++)
        {
            var isPair = i + 1 < places.Count && report.Text[places[i].Start] == '(' && report.Text[places[i + 1].Start] == ')';
            found.Add(new HalfWidthMarks
            {
                Span = isPair ? places[i].Union(places[i + 1]) : places[i],
                Places = isPair ? [places[i], places[i + 1]] : [places[i]],
            });
            i += isPair ? 1 : 0;
        }

        return found;
    }

    /// <summary>Sentences, and headings that are no part of one; both are in order of position already.</summary>
    private static List<TextSpan> Regions(AnnualReport report)
    {
        var (sentences, outline) = (report.Sentences, report.Outline);
        var spans = new List<TextSpan>(sentences.Length + outline.Length);
        var (sentence, item, end) = (0, 0, 0);
        while (sentence < sentences.Length || item < outline.Length)
        {
            var isSentence = item == outline.Length || (sentence < sentences.Length && sentences[sentence].Span <= outline[item].HeadingSpan);
            var span = isSentence ? sentences[sentence++].Span : outline[item++].HeadingSpan;
            if (span.End > end)
            {
                spans.Add(TextSpan.FromBounds(Math.Max(span.Start, end), span.End));
                end = span.End;
            }
        }

        return spans;
    }

    /// <summary>A mark with a Chinese character on one side and neither Latin text nor a time, a year or a list mark (1)) around it.</summary>
    private static bool IsHalfWidth(ReadOnlySpan<char> text, int at, TextSpan region)
    {
        if (text[at] is not (',' or ';' or ':' or '(' or ')' or '!' or '?'))
        {
            return false;
        }

        var before = at > 0 ? text[at - 1] : '\n';
        var after = at + 1 < text.Length ? text[at + 1] : '\n';
        if (text[at] is '(' or ')')
        {
            return IsInChineseBrackets(text, at, region);
        }

        return (CharacterFolding.IsIdeograph(before) || before is '》' or '”' or '%') && (CharacterFolding.IsIdeograph(after) || after is '《' or '“' or '\n' or >= '0' and <= '9')
            || (char.IsAsciiDigit(before) && text[at] is ',' or ';' && CharacterFolding.IsIdeograph(after));
    }

    /// <summary>Whether the bracket's pair holds Chinese text: (社区), and not (2021-2025年) or 1).</summary>
    private static bool IsInChineseBrackets(ReadOnlySpan<char> text, int at, TextSpan region)
    {
        var step = text[at] == '(' ? 1 : -1;
        var partner = text[at] == '(' ? ')' : '(';
        var ideographs = 0;
        for (var i = at + step; i >= region.Start && i < region.End; i += step)
        {
            if (text[i] == partner)
            {
                var outside = (step > 0 ? at : i) - 1;
                return ideographs > 0 && !IsListMark(text, Math.Min(at, i), Math.Max(at, i)) && !IsNumber(text[(Math.Min(at, i) + 1)..Math.Max(at, i)], ideographs) && outside >= region.Start - 1;
            }

            ideographs += CharacterFolding.IsIdeograph(text[i]) ? 1 : 0;
        }

        return false;
    }

    /// <summary>(2024年), (3月12日), (20人): what is in the brackets is a number or a date, and no words that have a number among them.</summary>
    private static bool IsNumber(ReadOnlySpan<char> inside, int ideographs) =>
        inside.ContainsAnyInRange('0', '9') && (ideographs < FewestWords || !CharacterFolding.IsIdeograph(inside[0]) || inside.IndexOfAny("年月日号") >= 0);

    /// <summary>(一) at the head of an item is its mark, written so throughout.</summary>
    private static bool IsListMark(ReadOnlySpan<char> text, int open, int close) => close - open <= 4 && ChineseNumerals.Parse(text[(open + 1)..close]) is not null;
}
