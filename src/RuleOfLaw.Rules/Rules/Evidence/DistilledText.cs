using System.Buffers;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>
/// The ideographs of a report's sentences with their places, without headings, titles in 《》, set phrases and set formulas. Sentences are parted, so
/// that no run goes from one into another chapter. Its buffers are rented, for they are as long as the text.
/// </summary>
internal sealed class DistilledText : IDisposable
{
    public const char SentenceEnd = '\0';

    /// <summary>The formulas that many issuers rightly share, as ideographs only, longest first.</summary>
    private static readonly WordSet Formulas =
        [.. DataFile.Read("formulas.csv").SelectMany(row => row.List(0)).Select(term => string.Concat(term.Where(CharacterFolding.IsIdeograph))).OrderByDescending(term => term.Length)];

    private readonly char[] _text;
    private readonly int[] _places;
    private int _length;

    private DistilledText(int capacity) => (_text, _places) = (ArrayPool<char>.Shared.Rent(capacity), ArrayPool<int>.Shared.Rent(capacity));

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public static DistilledText Of(AnnualReport report)
    {
        var capacity = 1;
        foreach (var sentence in report.Sentences)
        {
            capacity += sentence.Span.Length + 1;
        }

        var distilled = new DistilledText(capacity);
        var passedOver = PassedOver(report);
        var next = 0;
        foreach (var sentence in report.Sentences)
        {
            var start = distilled._length;
            var heading = sentence.Item?.HeadingSpan ?? default;
            for (var i = sentence.Span.Start; i < sentence.Span.End;)
            {
                while (next < passedOver.Count && passedOver[next].End <= i)
                {
                    next++;
                }

                var hidden = next < passedOver.Count ? passedOver[next] : default;
                if (heading.Contains(i) || hidden.Contains(i))
                {
                    i = heading.Contains(i) ? heading.End : hidden.End;
                    continue;
                }

                // Up to the next place that is passed over.
                var end = heading.Start > i ? Math.Min(heading.Start, sentence.Span.End) : sentence.Span.End;
                end = hidden.Start > i ? Math.Min(hidden.Start, end) : end;
                distilled.AddIdeographs(report.Text.AsSpan()[..end], i);
                i = end;
            }

            distilled.RemoveFormulas(start);
            distilled.Add(SentenceEnd, sentence.Span.End);
        }

        return distilled;
    }

    /// <summary>The place of a run in the report.</summary>
    public TextSpan SpanOf(int start, int length) => TextSpan.FromBounds(_places[start], _places[start + length - 1] + 1);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<int>.Shared.Return(_places);
    }

    private static List<TextSpan> PassedOver(AnnualReport report)
    {
        var spans = new List<TextSpan>(report.Laws.Length);
        foreach (var law in report.Laws)
        {
            if (law.IsMarked)
            {
                spans.Add(law.Span);
            }
        }

        foreach (var phrase in report.Phrases)
        {
            if (phrase.Kind <= PhraseKind.BrokenSetPhrase)
            {
                spans.Add(phrase.Span);
            }
        }

        spans.Sort();
        return spans;
    }

    private void AddIdeographs(ReadOnlySpan<char> text, int from)
    {
        // Written down whatever it is, and kept if it is an ideograph, as nearly all are: the processor has nothing to guess.
        var characters = _text.AsSpan(_length);
        var places = _places.AsSpan(_length);
        var length = 0;
        for (var i = from; i < text.Length; i++)
        {
            var c = CharacterFolding.Fold(text[i]);
            characters[length] = c;
            places[length] = i;
            length += CharacterFolding.IsIdeograph(c) ? 1 : 0;
        }

        _length += length;
    }

    private void Add(char c, int place) => (_text[_length], _places[_length++]) = (c, place);

    private void RemoveFormulas(int start)
    {
        if (!Formulas.IsIn(_text.AsSpan(start.._length)))
        {
            return;
        }

        foreach (var formula in Formulas)
        {
            for (var at = _text.AsSpan(start.._length).IndexOf(formula); at >= 0; at = _text.AsSpan(start.._length).IndexOf(formula))
            {
                var behind = start + at + formula.Length;
                _text.AsSpan(behind.._length).CopyTo(_text.AsSpan(start + at));
                _places.AsSpan(behind.._length).CopyTo(_places.AsSpan(start + at));
                _length -= formula.Length;
            }
        }
    }
}
