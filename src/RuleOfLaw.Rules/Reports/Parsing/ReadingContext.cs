using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What the readers of a report's parts share: the folded text, the terms found in it, and what the readers before them have made.</summary>
internal sealed class ReadingContext
{
    public required FoldedText Text { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required HitTable Hits { get; init; }

    public required List<Line> Lines { get; init; }

    public required List<OutlineNode> Nodes { get; init; }

    public required NodeIndex NodeIndex { get; init; }

    /// <summary>The reporting year; null when nothing tells.</summary>
    public int? Year { get; init; }

    /// <summary>Sentences with their folded offsets, in order of position.</summary>
    public List<(Sentence Sentence, SentenceDraft Draft)> SentenceDrafts { get; } = [];

    public ImmutableArray<Figure> Figures { get; set; } = [];

    public ImmutableArray<LawCitation> Laws { get; set; } = [];

    /// <summary>The folded text of a range of source offsets.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.Slice(Text.FromSource(span.Start), Text.FromSource(span.End));

    /// <summary>The figures that begin in a range of source offsets.</summary>
    public ReadOnlySpan<Figure> FiguresIn(TextSpan span) => Within(Figures, span);

    /// <summary>The citations that begin in a range of source offsets.</summary>
    public ReadOnlySpan<LawCitation> LawsIn(TextSpan span) => Within(Laws, span);

    /// <summary>The sentence at a folded offset; null outside the running text.</summary>
    public Sentence? SentenceAt(int position)
    {
        int low = 0, high = SentenceDrafts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SentenceDrafts[middle].Draft.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && position < SentenceDrafts[low - 1].Draft.End ? SentenceDrafts[low - 1].Sentence : null;
    }

    private static ReadOnlySpan<T> Within<T>(ImmutableArray<T> elements, TextSpan span)
        where T : ReportElement
    {
        var first = LowerBound(elements, span.Start);
        var last = LowerBound(elements, span.End);
        return elements.AsSpan()[first..Math.Max(first, last)];
    }

    private static int LowerBound<T>(ImmutableArray<T> elements, int start)
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
