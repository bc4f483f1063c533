using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Gives a text that has lost its line breaks the lines it had, as far as they show: the title with what stands before it, the addressee, a line for
/// each mark that begins or goes on with a series, and the signature. A lost break behind a heading does not show and stays lost.
/// </summary>
internal sealed class WallReader(FoldedText text)
{
    /// <summary>A longer line is taken for several (own choice: longer paragraphs exist, but marks inside them head sections all the same).</summary>
    public const int Shortest = 300;

    private const int TitleWithin = 500;
    private const int LongestAddressee = 45;
    private const int LongestSignature = 60;
    private const int HeadingBefore = 45;

    private static readonly string[] TitleEnds = ["报告", "汇报", "总结"]; // their first characters are looked for one by one

    private static readonly int Schemes = Enum.GetValues<NumberingScheme>().Length;

    private readonly int[] _last = new int[Schemes]; // the number each series has come to
    private readonly List<int> _cuts = []; // where the line at hand is cut

    /// <summary>Adds a line, or the lines it was.</summary>
    public void Add(Line line, List<Line> lines)
    {
        if (line.Length <= Shortest)
        {
            if (MarkerReader.TryRead(text.Chars[..line.End], line.Start, out var marker))
            {
                Count(marker);
            }

            lines.Add(line);
            return;
        }

        _cuts.Clear();
        var body = CutTop(line);
        var bottom = CutBottom(line);
        CutAtMarks(line, body, bottom);
        _cuts.Add(line.End);
        _cuts.Sort();
        var start = line.Start;
        foreach (var cut in _cuts)
        {
            Add(start, cut, lines);
            start = cut;
        }
    }

    /// <summary>Cuts before and behind the title (or the titles, where it is repeated) and behind the addressee; returns where the body may begin.</summary>
    private int CutTop(Line line)
    {
        var at = line.Start;
        while (FindTitle(at, line.End) is var (start, end) && end > start)
        {
            _cuts.Add(start);
            _cuts.Add(end);
            at = end;
        }

        var head = text.Slice(at, Math.Min(line.End, at + LongestAddressee));
        var colon = head.IndexOf(':');
        if (at > line.Start && colon > 0 && PageReader.IsSalutation(head[..(colon + 1)].TrimStart()))
        {
            at += colon + 1;
            _cuts.Add(at);
        }

        return at;
    }

    /// <summary>The first title at or behind an offset and before any mark; it begins behind the last blank, bracket or digit before it.</summary>
    private (int Start, int End) FindTitle(int from, int lineEnd)
    {
        var limit = Math.Min(lineEnd, from + TitleWithin);
        for (var at = from; at < limit; at++)
        {
            if (text.Slice(at, limit).IndexOfAny('报', '汇', '总') is not (>= 0 and var next))
            {
                break;
            }

            at += next;
            if (EndsTitle(from, at, lineEnd) is { End: > 0 } title)
            {
                return HasFirstMark(text.Chars[..lineEnd], from + 1, at) ? default : title;
            }
        }

        return default;
    }

    private static bool HasFirstMark(ReadOnlySpan<char> chars, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (MarkerReader.TryRead(chars, i, out var marker) && marker is { Scheme: NumberingScheme.Chinese, Number: 1 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the part of a line begins that an offset lies in.</summary>
    private int PartAt(int from, int at)
    {
        while (at > from && !BeginsPart(text[at - 1], text[at]))
        {
            at--;
        }

        return at;
    }

    private static bool BeginsPart(char before, char c) =>
        before is ' ' or '|' or ']' or '>' or ':' or '。' || (char.IsAsciiDigit(before) && CharacterFolding.IsIdeograph(c) && c is not ('年' or '月' or '日'));

    /// <summary>The title that one of its last words ends at an offset; empty when there is none.</summary>
    private (int Start, int End) EndsTitle(int from, int at, int lineEnd)
    {
        foreach (var word in TitleEnds)
        {
            var end = at + word.Length;
            if (end > lineEnd || !text.Slice(at, end).SequenceEqual(word))
            {
                continue;
            }

            var start = PartAt(from, at);
            if (PageReader.IsTitle(text.Slice(start, end)) && !text.Slice(end, Math.Min(lineEnd, end + 2)).SequenceEqual("如下"))
            {
                return (start, end);
            }
        }

        return default;
    }

    /// <summary>Cuts before the issuer and the date below the text; returns where they begin.</summary>
    private int CutBottom(Line line)
    {
        var from = Math.Max(line.Start, line.End - LongestSignature);
        var stop = text.Slice(from, line.End).LastIndexOfAny("。!;");
        if (stop < 0 || from + stop + 1 >= line.End)
        {
            return line.End;
        }

        var signature = from + stop + 1;
        if (!DateReader.TryFind(text.Chars, signature, line.End, out _, out var date, out var end) || end < line.End)
        {
            return line.End;
        }

        _cuts.Add(signature);
        _cuts.Add(date);
        return signature;
    }

    private void CutAtMarks(Line line, int from, int to)
    {
        var chars = text.Chars[..to];
        var lastEnd = from;
        for (var i = from; i < to; i++)
        {
            if (!MarkerReader.TryRead(chars, i, out var marker) || !Continues(chars, i, from, lastEnd, marker))
            {
                continue;
            }

            Count(marker);
            lastEnd = marker.End;
            _cuts.Add(i);
            i = marker.End - 1;
        }
    }

    /// <summary>A series has come to a number; those below it begin anew.</summary>
    private void Count(in Marker marker)
    {
        _last[(int)marker.Scheme] = marker.Number;
        Array.Clear(_last, (int)marker.Scheme + 1, _last.Length - (int)marker.Scheme - 1);
    }

    /// <summary>Whether a mark begins a series or goes on with it. 一、 and （一） may stand behind any character, for the heading before them has no stop; 1. may not.</summary>
    private bool Continues(ReadOnlySpan<char> chars, int at, int from, int lastEnd, in Marker marker)
    {
        var before = at > from ? chars[at - 1] : '\n';
        if (char.IsAsciiDigit(before) || before is '第' or '、' or '(' || ChineseNumerals.Digit(before) >= 0 || before == '十')
        {
            return false;
        }

        var number = _last[(int)marker.Scheme];
        switch (marker.Scheme)
        {
            case NumberingScheme.Chinese:
                return marker.Number == number + 1 && marker.End < chars.Length && BeginsHeading(chars[marker.End..]);
            case NumberingScheme.ChineseInBrackets:
                // A number that is repeated or left out is the author's slip, where the sentence before it has ended.
                return marker.Number == number + 1 || marker.Number == 1 || (before is '。' && number > 0 && marker.Number >= number && marker.Number <= number + 2);
            case NumberingScheme.Arabic or NumberingScheme.ArabicInBrackets or NumberingScheme.Circled:
                var follows = before is '。' or ';' or '!' or '?' or ':' or '”';
                var isHeaded = marker.Number == 1 && at - lastEnd <= HeadingBefore && chars[lastEnd..at].IndexOfAny("。;,") < 0;
                return marker.Number == number + 1 ? follows || isHeaded || marker.Scheme == NumberingScheme.Circled : marker.Number == 1 && isHeaded;
            default:
                return false;
        }
    }

    /// <summary>What follows 一、 in 一、二级 is a number; in 一、2024年 it is a year.</summary>
    private static bool BeginsHeading(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) ? text.Length > 4 && text[4] == '年' : ChineseNumerals.Digit(text[0]) < 0;

    private void Add(int start, int end, List<Line> lines)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            lines.Add(new Line(start, end, LineRole.Body));
        }
    }
}
