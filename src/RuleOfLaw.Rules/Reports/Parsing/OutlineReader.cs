using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Reads the outline of the body's lines. Levels follow from the order in which the schemes are met, so that 一、/1. and 一、/一是 without （一）
/// are as good as the full ladder; numbers may run on across parents or be used at two levels.
/// </summary>
internal sealed class OutlineReader
{

    private readonly FoldedText _text;
    private readonly NumeralPlaces _numerals;
    private readonly List<OutlineNode> _nodes = [];
    private readonly List<OutlineNode> _open = []; // from the chapter down to the item the text stands in
    private int _second = -1; // the next inline 二是 at or behind which the last search ended
    private int _secondPlace; // the number of its place among those of the line

    private OutlineReader(FoldedText text, NumeralPlaces numerals) => (_text, _numerals) = (text, numerals);

    public static List<OutlineNode> Read(FoldedText text, List<Line> lines, NumeralPlaces numerals)
    {
        var reader = new OutlineReader(text, numerals);
        var body = lines.FindAll(static line => line.Role == LineRole.Body);
        for (var i = 0; i < body.Count; i++)
        {
            reader.ReadLine(body[i], At(i + 1), At(i + 2));
        }

        return reader._nodes;

        Line? At(int index) => index < body.Count ? body[index] : null;
    }

    private void ReadLine(Line line, Line? next, Line? afterNext)
    {
        var start = line.Start;
        if (TryReadMarker(line, next, out var marker))
        {
            Open(marker, start, line.End, isInline: false);
        }
        else if (IsBareHeading(line, next, afterNext))
        {
            OpenBare(line);
        }

        Extend(line.End);
        ReadInside(line, _open.Count > 0 && _open[^1].Start == start ? _open[^1].HeadingEnd : start);
    }

    /// <summary>A mark; or 3.12个村…, where it goes on with the open series, or begins one that the next line goes on with.</summary>
    private bool TryReadMarker(Line line, Line? next, out Marker marker)
    {
        var chars = _text.Chars[..line.End];
        if (MarkerReader.TryRead(chars, line.Start, out marker))
        {
            return true;
        }

        var last = _open.FindLast(static node => node.Scheme == NumberingScheme.Arabic);
        if (last is not null)
        {
            return MarkerReader.TryReadBeforeCount(chars, line.Start, last.Number!.Value + 1, out marker);
        }

        return MarkerReader.TryReadBeforeCount(chars, line.Start, 1, out marker) && next is { } below
            && (MarkerReader.TryReadBeforeCount(_text.Chars[..below.End], below.Start, 2, out _)
                || (MarkerReader.TryRead(_text.Chars[..below.End], below.Start, out var second) && second is { Scheme: NumberingScheme.Arabic, Number: 2 }));
    }

    /// <summary>Series in the middle of a line: 一是…；二是…. Chapters and sections stand on lines of their own, if need be by <see cref="WallReader"/>.</summary>
    private void ReadInside(Line line, int from)
    {
        var chars = _text.Chars[..line.End];
        var next = Math.Max(from, line.Start + 1);
        var places = _numerals.Within(next, line.End);
        var begun = places.IsEmpty ? 0 : CountBegun(line);
        _secondPlace = 0;
        foreach (var place in places)
        {
            // A mark stands where the reading begins, or behind a stop.
            var at = MarkAt(chars, place, next);
            if (at < next || (at != from && chars[at - 1] is not ('。' or ';' or ':' or ',' or '!' or '?' or '”'))
                || !MarkerReader.TryRead(chars, at, out var marker) || marker.Scheme != NumberingScheme.Ordinal)
            {
                continue;
            }

            if (ContinuesSeries(marker, line, places) || (begun == 1 && chars[at - 1] is '。' or ';' && MissesNumber(marker, line)))
            {
                begun += marker.Number == 1 ? 1 : 0;
                Close(at);
                Open(marker, at, line.End, isInline: true);
                Extend(line.End);
                next = marker.End;
            }
        }
    }

    /// <summary>Where the mark 一是 or 第一， begins that has its number at a place.</summary>
    private static int MarkAt(ReadOnlySpan<char> text, int place, int from) => place > from && text[place - 1] == '第' ? place - 1 : place;

    /// <summary>How many series a line's own mark has begun.</summary>
    private int CountBegun(Line line)
    {
        var count = 0;
        foreach (var node in _open)
        {
            count += node.Scheme == NumberingScheme.Ordinal && node.Start == line.Start ? 1 : 0;
        }

        return count;
    }

    /// <summary>一是 begins a series when 二是 (or 三是, where 二是 was left out) follows in the paragraph; the others go on with the one before them.</summary>
    private bool ContinuesSeries(Marker marker, Line line, ReadOnlySpan<int> places)
    {
        if (marker.Number > 1)
        {
            foreach (var node in _open)
            {
                if (node.Scheme == NumberingScheme.Ordinal && node.Number == marker.Number - 1 && node.End >= line.Start)
                {
                    return true;
                }
            }

            return false;
        }

        // The search goes on where the last one ended: a text of nothing but 一是 is read once.
        var chars = _text.Chars[..line.End];
        _second = Math.Max(_second, marker.End);
        for (; _secondPlace < places.Length; _secondPlace++)
        {
            if (places[_secondPlace] < _second)
            {
                continue;
            }

            var at = MarkAt(chars, places[_secondPlace], _second);
            if (chars[at - 1] is '。' or ';' or ',' or '!' && MarkerReader.TryRead(chars, at, out var next) && next is { Scheme: NumberingScheme.Ordinal, Number: 2 or 3 })
            {
                _second = at;
                return true;
            }
        }

        _second = Math.Max(_second, line.End);
        return false;
    }

    /// <summary>
    /// 二是…；二是… or 二是…；四是…: the one series of the paragraph goes on with a number that is repeated or left out. Where a paragraph begins two series,
    /// or the last number stands behind a comma only, one may stand inside the other, and nothing is wrong.
    /// </summary>
    private bool MissesNumber(Marker marker, Line line) =>
        LastOrdinal(line) is { } last && marker.Number > 1 && (last.Start == line.Start || _text[last.Start - 1] != ',') && (marker.Number == last.Number || marker.Number == last.Number + 2);

    /// <summary>The item 一是, 二是 … of a line that is open; null where there is none.</summary>
    private OutlineNode? LastOrdinal(Line line)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Scheme == NumberingScheme.Ordinal && _open[i].End >= line.Start)
            {
                return _open[i];
            }
        }

        return null;
    }

    private void Open(Marker marker, int start, int lineEnd, bool isInline)
    {
        var parent = FindParent(marker);
        var headingEnd = HeadingForm.FindEnd(_text, marker.Scheme, marker.End, lineEnd, isInline);
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
        if (SectionedChapter(heading) is { } chapter)
        {
            var at = _open.IndexOf(chapter);
            _open.RemoveRange(at + 1, _open.Count - at - 1);
        }
        else
        {
            var isChapter = !_nodes.Exists(node => node.Level == 1) || ContentReader.BeginsContent(heading);
            while (_open.Count > 0 && (isChapter || _open[^1].Scheme == NumberingScheme.None || _open[^1].Scheme == NumberingScheme.Ordinal))
            {
                _open.RemoveAt(_open.Count - 1);
            }
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

    /// <summary>
    /// The chapter without a number that a heading without one is a section of: one directly above, without text of its own, or one that has sections already.
    /// What begins a content is none, but first responsibility may stand first below the results.
    /// </summary>
    private OutlineNode? SectionedChapter(ReadOnlySpan<char> heading)
    {
        var chapter = _open.Find(node => node is { Level: 1, Scheme: NumberingScheme.None });
        if (chapter is null || chapter.OwnEnd > chapter.HeadingEnd)
        {
            return null;
        }

        var isFirst = chapter.Children.Count == 0;
        var above = _text.Slice(chapter.Start, chapter.HeadingEnd);
        var belongs = ContentReader.NamesContent(heading, ContentKind.FirstResponsibility)
            ? isFirst && ContentReader.NamesContent(above, ContentKind.Results)
            : !ContentReader.BeginsContent(heading) && (isFirst ? ContentReader.NamesContent(above) : chapter.Children[0].Scheme == NumberingScheme.None);
        return belongs ? chapter : null;
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
        var same = _open.Count - 1;
        while (same >= 0 && _open[same].Scheme != marker.Scheme)
        {
            same--;
        }

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
    /// A heading by its form alone: a short line without an end, above a longer paragraph; or above another such heading, where it names a content or goes on
    /// with headings like it.
    /// </summary>
    private bool IsBareHeading(Line line, Line? next, Line? afterNext)
    {
        if (next is not { } below || !HeadingForm.IsBare(_text, line))
        {
            return false;
        }

        return HeadingForm.HeadsText(_text, line, below)
            || (afterNext is { } text && HeadingForm.IsBare(_text, below) && HeadingForm.HeadsText(_text, below, text)
                && (ContentReader.NamesContent(_text.Slice(line.Start, line.End)) || (_open.Count > 0 && _open[^1].Scheme == NumberingScheme.None)));
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
