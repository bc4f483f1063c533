using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>The report's title, where the page keeps it outside the text.</summary>
internal static class PageTitle
{
    /// <summary>Lines among which a title stands (own choice: the body's name and a title broken in two).</summary>
    private const int TopLines = 8;

    private const int LongestTitle = 100;

    /// <summary>The line of the title; null when the text holds it, or the page has none.</summary>
    public static DocumentLine? Missing(IDocument page, List<DocumentLine> lines, string? path, CancellationToken cancellationToken)
    {
        var top = lines.Take(TopLines).Select(line => line.ToString()).ToList();
        if (top.Exists(IsTitle))
        {
            return null;
        }

        var candidates = Candidates(page, path, cancellationToken).Where(line => line.ToString().Trim().Length is > 0 and <= LongestTitle).ToList();
        var title = candidates.Find(line => IsTitle(line.ToString())) ?? candidates.FirstOrDefault();
        return title is null || Compact(string.Concat(top)).Contains(Compact(title.ToString()), StringComparison.Ordinal) ? null : title;
    }

    private static bool IsTitle(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length is < 6 or > LongestTitle || text.IndexOfAny("。；，") >= 0 || (text.Length > 1 && text[1] is '、') || text[0] is '（' or '(')
        {
            return false;
        }

        if (text[^1] is '）' or ')' && text.LastIndexOfAny("（(") is > 0 and var bracket)
        {
            text = text[..bracket].TrimEnd();
        }

        var title = text.ToString();
        return ShellWords.TitleEndings.Any(ending => title.EndsWith(ending, StringComparison.Ordinal))
            && ShellWords.TitleSubjects.Any(subject => title.Contains(subject, StringComparison.Ordinal));
    }

    /// <summary>The headings of first rank, the field for it, and the window's title without the site's name.</summary>
    private static IEnumerable<DocumentLine> Candidates(IDocument page, string? path, CancellationToken cancellationToken)
    {
        foreach (var heading in page.QuerySelectorAll("h1"))
        {
            var line = new DocumentLine();
            foreach (var part in HtmlTextWriter.Write(new ContentArea(heading, new HashSet<IElement>()), path, cancellationToken))
            {
                line.Append(part);
            }

            yield return line;
        }

        foreach (var meta in page.QuerySelectorAll("meta[name]"))
        {
            if (ShellWords.TitleFields.Contains(meta.GetAttribute("name"), StringComparer.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content)
            {
                yield return Line(content, 0, content.Length, $"{NodePath.Of(meta)}/@content");
            }
        }

        if (page.QuerySelector("head > title")?.ChildNodes is [IText text, ..])
        {
            var place = NodePath.Of(text).ToString();
            foreach (var (start, length) in Parts(text.Data))
            {
                yield return Line(text.Data, start, length, place);
            }
        }
    }

    /// <summary>题目_栏目_网站: a window's title names the site behind the page's own title, or before it.</summary>
    private static IEnumerable<(int Start, int Length)> Parts(string title)
    {
        var start = 0;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i == title.Length || title[i] is '_' or '|' or '—' or '–' || (title[i] == '-' && !IsBetweenDigits(title, i)))
            {
                if (i > start)
                {
                    yield return (start, i - start);
                }

                start = i + 1;
            }
        }
    }

    private static bool IsBetweenDigits(string text, int at) => at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static DocumentLine Line(string text, int start, int length, string place)
    {
        var line = new DocumentLine();
        for (var i = start; i < start + length; i++)
        {
            if (text[i] >= ' ')
            {
                line.Append(text[i], place, i);
            }
        }

        return line;
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
