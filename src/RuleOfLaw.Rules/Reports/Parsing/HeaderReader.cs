using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads title, issuer, reporting year and dates.</summary>
internal sealed class HeaderReader
{
    private readonly FoldedText _text;
    private readonly List<Line> _lines;
    private readonly List<MetadataField> _metadata;
    private readonly List<OutlineNode> _nodes;
    private readonly List<ContentDraft> _contents;

    private HeaderReader(FoldedText text, List<Line> lines, List<OutlineNode> nodes, List<ContentDraft> contents)
    {
        _text = text;
        _lines = lines;
        _metadata = Metadata.Read(text, lines);
        _nodes = nodes;
        _contents = contents;
    }

    public static ReportHeader Read(FoldedText text, List<Line> lines, List<OutlineNode> nodes, List<ContentDraft> contents) =>
        new HeaderReader(text, lines, nodes, contents).Read();

    /// <summary>The text before the first chapter, or the first lines of a text without chapters.</summary>
    public static (int Start, int End) Opening(List<Line> lines, List<OutlineNode> nodes, List<ContentDraft> contents)
    {
        var first = lines.FindIndex(static line => line.Role == LineRole.Body);
        if (first < 0)
        {
            return (0, 0);
        }

        var second = lines.FindIndex(first + 1, static line => line.Role == LineRole.Body);
        var chapter = nodes.Find(static node => node.Level == 1);
        var start = lines[first].Start;
        var end = chapter?.Start ?? lines[second < 0 ? first : second].End;

        // A report that begins with an overview has its opening there.
        if (chapter is not null && contents.Exists(content => content.Kind == ContentKind.Overview && content.Start == chapter.Start))
        {
            end = chapter.End;
        }

        return (Math.Min(start, end), end);
    }

    private ReportHeader Read()
    {
        var titles = TitleRanges(out var inMetadata);
        var opening = Opening(_lines, _nodes, _contents);
        var (year, yearStart, yearEnd) = ReadYear(titles, opening);
        List<(int Start, int End)> others = [];
        foreach (var field in _metadata)
        {
            if (field.Role == MetadataRole.Issuer)
            {
                others.Add((field.Start, field.End));
            }
        }

        foreach (var line in _lines)
        {
            if (line.Role == LineRole.Signature)
            {
                others.Add((line.Start, line.End));
            }
        }

        var issuer = IssuerReader.Read(_text, titles, opening, others);
        var (published, publishedSpan) = ReadDate(MetadataRole.Published, year);
        var (dated, datedSpan) = ReadDate(MetadataRole.Document, year);
        if (dated is null)
        {
            (dated, datedSpan) = ReadSignatureDate();
        }

        return new ReportHeader
        {
            Title = titles.Count > 0 ? JoinTitle(titles, inMetadata) : null,
            TitleSpan = titles.Count > 0 ? _text.ToSource(titles[0].Start, inMetadata ? titles[0].End : TitleEnd(titles)) : default,
            IsTitleInMetadata = inMetadata,
            Issuer = issuer?.Name,
            IssuerSpan = issuer is { } named ? _text.ToSource(named.Start, named.End) : default,
            IssuerKind = IssuerReader.KindOf(issuer?.Name),
            Year = year,
            YearSpan = year is null ? default : _text.ToSource(yearStart, yearEnd),
            PublishedOn = published,
            PublishedOnSpan = publishedSpan,
            DocumentDate = dated,
            DocumentDateSpan = datedSpan,
        };
    }

    private List<(int Start, int End)> TitleRanges(out bool inMetadata)
    {
        var titles = _lines.FindAll(line => line.Role == LineRole.Title).ConvertAll(line => (line.Start, line.End));
        titles = FromFullest(titles);
        inMetadata = titles.Count == 0;
        if (inMetadata)
        {
            foreach (var field in _metadata)
            {
                if (field.Role == MetadataRole.Title && field.End > field.Start)
                {
                    titles.Add((field.Start, field.End));
                    break;
                }
            }
        }

        return titles;
    }

    /// <summary>Of a page's own heading and the report's title below it, the one that says more; of equals the first.</summary>
    private List<(int Start, int End)> FromFullest(List<(int Start, int End)> titles)
    {
        var best = titles;
        for (var rest = titles; rest.Count > 0; rest = rest[TitleLines(rest)..])
        {
            best = Length(rest) > Length(best) ? rest : best;
        }

        return best;

        int Length(List<(int Start, int End)> lines) => lines.Take(TitleLines(lines)).Sum(line => line.End - line.Start);
    }

    /// <summary>The lines of a title that stand together; a repeated title is not joined to itself.</summary>
    private string JoinTitle(List<(int Start, int End)> titles, bool inMetadata)
    {
        var end = inMetadata ? 1 : TitleLines(titles);
        return string.Concat(titles.Take(end).Select(title => _text.Source.ToString(_text.ToSource(title.Start, title.End)).Trim()));
    }

    private int TitleEnd(List<(int Start, int End)> titles) => titles[TitleLines(titles) - 1].End;

    private int TitleLines(List<(int Start, int End)> titles)
    {
        var count = 1;
        while (count < titles.Count && !IsWhole(titles[count - 1]))
        {
            count++;
        }

        return count < titles.Count && PageReader.IsBracketedYear(Slice(titles[count])) ? count + 1 : count;
    }

    private bool IsWhole((int Start, int End) title) => PageReader.IsTitle(Slice(title));

    private ReadOnlySpan<char> Slice((int Start, int End) line) => _text.Slice(line.Start, line.End);

    private (int? Year, int Start, int End) ReadYear(List<(int Start, int End)> titles, (int Start, int End) opening)
    {
        foreach (var title in titles)
        {
            if (FindYear(title.Start, title.End, needsWord: false) is { } found)
            {
                return found;
            }
        }

        if (FindYear(opening.Start, opening.End, needsWord: true) is { } inOpening)
        {
            return inOpening;
        }

        var plan = _contents.Find(content => content.Kind == ContentKind.Plan);
        if (plan is not null && FindYear(plan.Start, plan.Nodes[0].HeadingEnd, needsWord: true) is { } planned)
        {
            return (planned.Year - 1, planned.Start, planned.End);
        }

        foreach (var field in _metadata)
        {
            if (field.Role is MetadataRole.Document or MetadataRole.Published && DateReader.TryFind(_text.Chars, field.Start, field.End, out var date, out var from, out var to))
            {
                // Reports on a year are dated after it, but for the few that are out in December.
                return (date.Month == 12 ? date.Year : date.Year - 1, from, to);
            }
        }

        return (null, 0, 0);
    }

    /// <summary>The first year of a range that is not part of a title in 《》 or of a period; in a title it may have lost its 年.</summary>
    private (int Year, int Start, int End)? FindYear(int start, int end, bool needsWord)
    {
        var marks = new List<YearMark>();
        YearReader.Read(_text.Chars, start, end, marks);
        foreach (var mark in marks)
        {
            if (mark.Value > 0 && mark.Role != YearRole.Compares)
            {
                return (mark.Value, mark.Start, mark.End);
            }
        }

        for (var i = start; !needsWord && i + 4 <= end; i++)
        {
            if (IsYear(i) && (i + 4 == end || !char.IsAsciiDigit(_text[i + 4])) && (i == start || !char.IsAsciiDigit(_text[i - 1])))
            {
                return (int.Parse(_text.Slice(i, i + 4), System.Globalization.CultureInfo.InvariantCulture), i, i + 4);
            }
        }

        return null;

        bool IsYear(int at) => _text[at] == '2' && _text[at + 1] == '0' && char.IsAsciiDigit(_text[at + 2]) && char.IsAsciiDigit(_text[at + 3]);
    }

    /// <summary>A date of the metadata that can be this report's: not before its year, not more than three years behind it.</summary>
    private (DateOnly? Date, TextSpan Span) ReadDate(MetadataRole role, int? year)
    {
        foreach (var field in _metadata)
        {
            if (field.Role == role && DateReader.TryFind(_text.Chars, field.Start, field.End, out var date, out var from, out var to)
                && (year is null || (date.Year >= year && date.Year <= year + 3)))
            {
                return (date, _text.ToSource(from, to));
            }
        }

        return (null, default);
    }

    private (DateOnly? Date, TextSpan Span) ReadSignatureDate()
    {
        foreach (var line in _lines)
        {
            if (line.Role == LineRole.Signature && DateReader.TryRead(_text.Chars, line.Start, line.End, out var date, out var to))
            {
                return (date, _text.ToSource(line.Start, to));
            }
        }

        return (null, default);
    }
}
