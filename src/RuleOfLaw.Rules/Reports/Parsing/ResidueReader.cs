using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds what a word processor or a page left in the text. It is reported as such and left out of everything else that is read.</summary>
internal static class ResidueReader
{
    private static readonly (string Start, string Kind)[] Marks =
    [
        ("[bookmark:", "bookmark"),
        ("错误!未找到引用源", "reference"),
        ("错误!未定义书签", "reference"),
        ("Error! Reference source not found", "reference"),
        ("Error! Bookmark not defined", "reference"),
        ("MERGEFORMAT", "field"),
        ("HYPERLINK", "field"),
        ("PAGEREF", "field"),
        ("ADDIN ", "field"),
        ("EMBED ", "field"),
        ("TOC \\", "field"),
        ("_GoBack", "bookmark"),
        ("\uFFFD", "character"),
    ];

    private static readonly System.Buffers.SearchValues<char> FirstCharacters = System.Buffers.SearchValues.Create("[错EMHPAT_\uFFFD");

    /// <summary>The text as it is matched, without them.</summary>
    public static FoldedText LeaveOut(SourceText source, ImmutableArray<TextResidue> residues) =>
        FoldedText.From(source, residues.IsEmpty ? [] : [.. residues.Select(residue => residue.Span)]);

    public static ImmutableArray<TextResidue> Read(SourceText source)
    {
        var text = source.AsSpan();
        var found = ImmutableArray.CreateBuilder<TextResidue>();
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny(FirstCharacters);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (TryRead(text, i, found.Count > 0 ? found[^1].Span.End : 0, out var span, out var kind))
            {
                found.Add(new TextResidue { Span = span, Kind = kind });
                i = span.End;
            }
            else
            {
                i++;
            }
        }

        return found.ToImmutable();
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, int floor, out TextSpan span, out string kind)
    {
        foreach (var (mark, markKind) in Marks)
        {
            if (StartsWith(text[at..], mark))
            {
                (kind, span) = (markKind, Extend(text, at, mark, floor));
                return true;
            }
        }

        (kind, span) = (string.Empty, default);
        return false;
    }

    /// <summary>Widths folded: a page may have made the exclamation mark of 错误! full-width.</summary>
    private static bool StartsWith(ReadOnlySpan<char> text, string mark)
    {
        if (text.Length < mark.Length)
        {
            return false;
        }

        for (var i = 0; i < mark.Length; i++)
        {
            if (CharacterFolding.Fold(text[i]) != mark[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A bookmark up to its bracket, a run of undecodable characters as one, a field code with its switches and its page number.</summary>
    private static TextSpan Extend(ReadOnlySpan<char> text, int at, string mark, int floor)
    {
        var end = at + mark.Length;
        if (mark[0] == '[')
        {
            var close = text[end..].IndexOfAny(']', '\n', '\r');
            return TextSpan.FromBounds(at, close >= 0 && text[end + close] == ']' ? end + close + 1 : end);
        }

        if (mark[0] == '\uFFFD')
        {
            while (end < text.Length && text[end] == '\uFFFD')
            {
                end++;
            }

            return TextSpan.FromBounds(at, end);
        }

        if (mark[0] == '错')
        {
            return TextSpan.FromBounds(at, end);
        }

        // "PAGE \* MERGEFORMAT 4": capitals and switches before the mark, any ASCII behind it.
        var start = at;
        while (start > floor && text[start - 1] is (>= 'A' and <= 'Z') or '\\' or '*' or ' ' or '{')
        {
            start--;
        }

        while (end < text.Length && IsFieldCode(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] == ' ')
        {
            end--;
        }

        while (start < at && text[start] == ' ')
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsFieldCode(char c) => c is >= ' ' and <= '~' and not (';' or ',' or '(' or ')');
}
