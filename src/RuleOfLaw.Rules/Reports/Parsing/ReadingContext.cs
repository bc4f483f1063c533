using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What the readers of a report's parts share: the folded text, the terms found in it, and what the readers before them have made.</summary>
internal sealed class ReadingContext
{
    private int _sentence; // the sentence that was asked for last
    private ImmutableArray<Figure> _figures = [];
    private ImmutableArray<LawCitation> _laws = [];
    private ElementPlaces _figurePlaces = ElementPlaces.Empty;
    private ElementPlaces _lawPlaces = ElementPlaces.Empty;

    public required FoldedText Text { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required HitTable Hits { get; init; }

    public required NumeralPlaces Numerals { get; init; }

    public required List<Line> Lines { get; init; }

    public required List<OutlineNode> Nodes { get; init; }

    public required NodeIndex NodeIndex { get; init; }

    /// <summary>The reporting year; null when nothing tells.</summary>
    public int? Year { get; init; }

    /// <summary>Sentences with their folded offsets, in order of position.</summary>
    public List<(Sentence Sentence, SentenceDraft Draft)> SentenceDrafts { get; } = [];

    public ImmutableArray<Figure> Figures
    {
        get => _figures;
        set => (_figures, _figurePlaces) = (value, ElementPlaces.Of(value));
    }

    public ImmutableArray<LawCitation> Laws
    {
        get => _laws;
        set => (_laws, _lawPlaces) = (value, ElementPlaces.Of(value));
    }

    /// <summary>The folded text of a range of source offsets.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.Slice(Text.FromSource(span.Start), Text.FromSource(span.End));

    /// <summary>The figures that begin in a range of source offsets.</summary>
    public ReadOnlySpan<Figure> FiguresIn(TextSpan span)
    {
        var (first, end) = _figurePlaces.Within(span.Start, span.End);
        return _figures.AsSpan(first, end - first);
    }

    /// <summary>The citations that begin in a range of source offsets.</summary>
    public ReadOnlySpan<LawCitation> LawsIn(TextSpan span)
    {
        var (first, end) = _lawPlaces.Within(span.Start, span.End);
        return _laws.AsSpan(first, end - first);
    }

    /// <summary>Whether a folded offset lies in the title in 《》 of a law or document.</summary>
    public bool IsInTitle(int position) => CitationAt(position) is { IsMarked: true };

    /// <summary>The citation at a folded offset, its marks included; null where none is.</summary>
    public LawCitation? CitationAt(int position)
    {
        var source = Text.ToSource(position);
        var index = _lawPlaces.Before(source + 1) - 1;
        return index >= 0 && _laws[index].Span.Contains(source) ? _laws[index] : null;
    }

    /// <summary>Whether a folded offset lies in the report: its body, title or signature, and not in the page's shell.</summary>
    public bool IsInReport(int position) => LineAt(position) is { Role: not LineRole.Shell };

    /// <summary>The line at a folded offset; null between lines.</summary>
    public Line? LineAt(int position)
    {
        int low = 0, high = Lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lines[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && position < Lines[low - 1].End ? Lines[low - 1] : null;
    }

    /// <summary>The figure of a range of source offsets that begins nearest to a position; the first of two that are equally near.</summary>
    public Figure? NearestFigure(TextSpan span, int position) => Nearest(FiguresIn(span), position);

    /// <summary>The figure that begins nearest to a position; the first of two that are equally near.</summary>
    public static Figure? Nearest(ReadOnlySpan<Figure> figures, int position)
    {
        var behind = LowerBound(figures, position);
        var after = behind < figures.Length ? figures[behind] : null;
        var before = behind > 0 ? figures[behind - 1] : null;
        return before is null || (after is not null && after.Span.Start - position < position - before.Span.Start) ? after : before;
    }

    /// <summary>The sentence at a folded offset; null outside the running text.</summary>
    public Sentence? SentenceAt(int position)
    {
        // Hits come in order: nearly always it is the sentence of the one before, or the next.
        var index = _sentence < SentenceDrafts.Count && IsLastAtOrBefore(_sentence, position) ? _sentence
            : _sentence + 1 < SentenceDrafts.Count && IsLastAtOrBefore(_sentence + 1, position) ? _sentence + 1
            : SentencesBefore(position + 1) - 1;
        _sentence = Math.Max(0, index);
        return index >= 0 && position < SentenceDrafts[index].Draft.End ? SentenceDrafts[index].Sentence : null;
    }

    /// <summary>The sentences that begin in a range of folded offsets.</summary>
    public IEnumerable<(Sentence Sentence, SentenceDraft Draft)> SentencesIn(int start, int end)
    {
        for (var i = SentencesBefore(start); i < SentenceDrafts.Count && SentenceDrafts[i].Draft.Start < end; i++)
        {
            yield return SentenceDrafts[i];
        }
    }

    private bool IsLastAtOrBefore(int index, int position) =>
        SentenceDrafts[index].Draft.Start <= position && (index + 1 == SentenceDrafts.Count || SentenceDrafts[index + 1].Draft.Start > position);

    /// <summary>How many sentences begin before a folded offset.</summary>
    private int SentencesBefore(int position)
    {
        int low = 0, high = SentenceDrafts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SentenceDrafts[middle].Draft.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The elements, ordered by position, that begin in a range of source offsets.</summary>
    public static ReadOnlySpan<T> Within<T>(ImmutableArray<T> elements, TextSpan span)
        where T : ReportElement
    {
        var all = elements.AsSpan();
        var first = LowerBound(all, span.Start);
        var end = first;
        while (end < all.Length && all[end].Span.Start < span.End)
        {
            end++;
        }

        return all[first..end];
    }

    private static int LowerBound<T>(ReadOnlySpan<T> elements, int start)
        where T : ReportElement
    {
        int low = 0, high = elements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (elements[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
