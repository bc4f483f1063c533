using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads the outline of the body's lines. Levels follow from the order in which the schemes are met, so that 一、/1. and 一、/一是 without （一）
/// are as good as the full ladder; numbers may run on across parents or be used at two levels.
/// </summary>
internal sealed class OutlineReader
{
    private const int LongestHeadingLine = 60;
    private const int LongestLeadSentence = 45;
    private const int LongestBareHeading = 30;

    private readonly FoldedText _text;
    private readonly List<OutlineNode> _nodes = [];
    private readonly List<OutlineNode> _open = []; // from the chapter down to the item the text stands in
    private int _second = -1; // the next inline 二是 at or behind which the last search ended

    private OutlineReader(FoldedText text) => _text = text;

    public static List<OutlineNode> Read(FoldedText text, List<Line> lines)
    {
        var reader = new OutlineReader(text);
        var body = lines.FindAll(line => line.Role == LineRole.Body);
        for (var i = 0; i < body.Count; i++)
        {
            reader.ReadLine(body[i], i + 1 < body.Count ? body[i + 1] : null);
        }

        return reader._nodes;
    }

    private void ReadLine(Line line, Line? next)
    {
        var start = line.Start;
        if (MarkerReader.TryRead(_text.Chars[..line.End], start, out var marker))
        {
            Open(marker, start, line.End, isInline: false);
        }
        else if (IsBareHeading(line, next))
        {
            OpenBare(line);
        }

        Extend(line.End);
        ReadInside(line, _open.Count > 0 && _open[^1].Start == start ? _open[^1].HeadingEnd : start);
    }

    /// <summary>Series in the middle of a line: 一是…；二是…. Chapters and sections stand on lines of their own, if need be by <see cref="WallReader"/>.</summary>
    private void ReadInside(Line line, int from)
    {
        var chars = _text.Chars[..line.End];
        for (var i = Math.Max(from, line.Start + 1); i < line.End; i++)
        {
            var before = chars[i - 1];
            if ((i > from && before is not ('。' or ';' or ':' or ',' or '!' or '?' or '”')) || !MarkerReader.TryRead(chars, i, out var marker))
            {
                continue;
            }

            if (marker.Scheme == NumberingScheme.Ordinal && ContinuesSeries(marker, line, i))
            {
                Close(i);
                Open(marker, i, line.End, isInline: true);
                Extend(line.End);
                i = marker.End - 1;
            }
        }
    }

    /// <summary>一是 begins a series when 二是 follows in the paragraph; the others go on with the one before them.</summary>
    private bool ContinuesSeries(Marker marker, Line line, int at)
    {
        if (marker.Number > 1)
        {
            return _open.Exists(node => node.Scheme == NumberingScheme.Ordinal && node.Number == marker.Number - 1 && node.End >= line.Start);
        }

        // The search goes on where the last one ended: a text of nothing but 一是 is read once.
        for (_second = Math.Max(_second, marker.End); _second < line.End; _second++)
        {
            if (_text[_second - 1] is '。' or ';' or ',' or '!' && MarkerReader.IsOrdinal(_text.Chars[..line.End], _second, 2))
            {
                return true;
            }
        }

        return false;
    }

    private void Open(Marker marker, int start, int lineEnd, bool isInline)
    {
        var parent = FindParent(marker);
        var headingEnd = FindHeadingEnd(marker.Scheme, marker.End, lineEnd, isInline);
        Add(new OutlineNode
        {
            Level = (parent?.Level ?? 0) + 1,
            Scheme = marker.Scheme,
            Number = marker.Number,
            Start = start,
            MarkEnd = marker.End,
            HeadingEnd = headingEnd,
            IsInline = isInline,
            Parent = parent,
        });
    }

    private void OpenBare(Line line)
    {
        var heading = _text.Slice(line.Start, line.End);
        var isChapter = !_nodes.Exists(node => node.Level == 1) || ContentReader.NamesContent(heading);
        while (_open.Count > 0 && (isChapter || _open[^1].Scheme == NumberingScheme.None || _open[^1].Scheme == NumberingScheme.Ordinal))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        Add(new OutlineNode
        {
            Level = (_open.Count > 0 ? _open[^1].Level : 0) + 1,
            Start = line.Start,
            MarkEnd = line.Start,
            HeadingEnd = line.End,
            Parent = _open.Count > 0 ? _open[^1] : null,
        });
    }

    private void Add(OutlineNode node)
    {
        node.Parent?.Children.Add(node);
        _nodes.Add(node);
        _open.Add(node);
    }

    /// <summary>Closes what the mark is no part of and gives what it stands below.</summary>
    private OutlineNode? FindParent(Marker marker)
    {
        var same = _open.FindLastIndex(node => node.Scheme == marker.Scheme);
        if (same >= 0 && !NestsInSameScheme(_open[same], marker))
        {
            // One numeral at two levels: 二、 goes on with the series that waits for it.
            for (var i = same; i >= 0; i--)
            {
                if (_open[i].Scheme == marker.Scheme && _open[i].Number + 1 == marker.Number)
                {
                    same = i;
                    break;
                }
            }

            _open.RemoveRange(same, _open.Count - same);
        }
        else if (same < 0)
        {
            while (_open.Count > 0 && IsBelow(_open[^1].Scheme, marker.Scheme))
            {
                _open.RemoveAt(_open.Count - 1);
            }
        }

        return _open.Count > 0 ? _open[^1] : null;
    }

    /// <summary>一、 directly below a chapter's 一、 or 二、 that has no text of its own yet begins a series inside it.</summary>
    private static bool NestsInSameScheme(OutlineNode open, Marker marker) =>
        marker.Scheme == NumberingScheme.Chinese && marker.Number == 1 && open.Level == 1 && open.OwnEnd <= open.HeadingEnd && open.Children.Count == 0;

    /// <summary>A series met for the first time stands below what is open, unless what is open is of a finer scheme (（一） behind 一是).</summary>
    private static bool IsBelow(NumberingScheme open, NumberingScheme next) => open switch
    {
        NumberingScheme.Ordinal => next is NumberingScheme.Chinese or NumberingScheme.ChineseInBrackets,
        NumberingScheme.None => next is NumberingScheme.Chinese,
        _ => next < open && next is NumberingScheme.Chinese or NumberingScheme.ChineseInBrackets,
    };

    /// <summary>
    /// A heading is a whole line without a sentence's end, or a first sentence short enough with text behind it. A line that is one sentence,
    /// or begins with a long one, is text and has no heading.
    /// </summary>
    private int FindHeadingEnd(NumberingScheme scheme, int from, int lineEnd, bool isInline)
    {
        var rest = _text.Slice(from, lineEnd);
        var stop = rest.IndexOfAny("。;!?");
        var head = rest[..Math.Min(rest.Length, LongestHeadingLine)];
        if (rest.Length > LongestHeadingLine && scheme == NumberingScheme.Chinese && GluedHeading.FindChapter(head) is > 0 and var chapter)
        {
            return from + chapter;
        }

        if (GluedHeading.Find(head) is > 0 and var glued)
        {
            return from + glued;
        }

        if (stop < 0)
        {
            var colon = rest.IndexOf(':');
            return rest.Length <= LongestHeadingLine && !isInline && colon < 0 ? lineEnd : colon is > 0 and <= LongestBareHeading ? from + colon : from;
        }

        return stop <= LongestLeadSentence && stop + 1 < rest.Length && rest[stop] == '。' ? from + stop : from;
    }

    /// <summary>A heading by its form alone: a short line without an end, above a longer paragraph.</summary>
    private bool IsBareHeading(Line line, Line? next)
    {
        if (next is null || line.Length is < 4 or > LongestBareHeading)
        {
            return false;
        }

        var text = _text.Slice(line.Start, line.End);
        if (text[^1] is '。' or ';' or ':' or ',' or '、' or '”' or '!' or '?' || text.IndexOfAny("。;") >= 0 || text.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var below = _text.Slice(next.Value.Start, next.Value.End);
        return below.Length > line.Length * 2 && below.IndexOf('。') >= 0 || MarkerReader.TryRead(below, 0, out _) && ContentReader.NamesContent(text);
    }

    /// <summary>The text up to an offset belongs to everything that is open.</summary>
    private void Extend(int end)
    {
        foreach (var node in _open)
        {
            node.End = end;
        }

        if (_open.Count > 0)
        {
            _open[^1].OwnEnd = end;
        }
    }

    /// <summary>What is open ends before an inline mark.</summary>
    private void Close(int at)
    {
        foreach (var node in _open)
        {
            node.End = Math.Min(node.End, at);
        }

        if (_open.Count > 0)
        {
            _open[^1].OwnEnd = Math.Min(_open[^1].OwnEnd, at);
        }
    }
}
