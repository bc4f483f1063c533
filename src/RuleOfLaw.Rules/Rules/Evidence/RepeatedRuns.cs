using System.Text;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A run of text that stood before.</summary>
internal sealed class RepeatedRun : ReportElement
{
    /// <summary>Where it stood first.</summary>
    public required TextSpan Earlier { get; init; }

    /// <summary>Its ideographs.</summary>
    public required int Length { get; init; }
}

/// <summary>
/// Finds runs of ideographs that stand twice in the sentences of a report. Headings, titles in 《》, set formulas and whatever is no ideograph are passed
/// over, so that a changed comma hides no copy. One look at each place: a table of the runs seen so far.
/// </summary>
internal static class RepeatedRuns
{
    /// <summary>The formulas that many issuers rightly share, as ideographs only, longest first.</summary>
    private static readonly string[] Formulas =
        [.. DataFile.Read("formulas.csv").SelectMany(row => DataFile.List(row[0])).Select(term => string.Concat(term.Where(CharacterFolding.IsIdeograph))).OrderByDescending(term => term.Length)];

    public static IEnumerable<RepeatedRun> Find(AnnualReport report, int minimum)
    {
        var (text, places) = Distil(report);
        var seen = new Dictionary<int, int>();
        for (var i = 0; i + minimum <= text.Length; i++)
        {
            var hash = string.GetHashCode(text.AsSpan(i, minimum), StringComparison.Ordinal);
            if (!seen.TryGetValue(hash, out var earlier))
            {
                seen.Add(hash, i);
                continue;
            }

            if (earlier + minimum > i || !text.AsSpan(earlier, minimum).SequenceEqual(text.AsSpan(i, minimum)) || text.AsSpan(i, minimum).Contains('\0'))
            {
                continue;
            }

            var length = minimum;
            while (i + length < text.Length && earlier + length < i && text[i + length] == text[earlier + length] && text[i + length] != '\0')
            {
                length++;
            }

            yield return new RepeatedRun { Span = SpanOf(places, i, length), Earlier = SpanOf(places, earlier, length), Length = length };
            i += length - 1;
        }
    }

    private static TextSpan SpanOf(List<int> places, int start, int length) => TextSpan.FromBounds(places[start], places[start + length - 1] + 1);

    /// <summary>The ideographs of the sentences with their places; sentences are parted, so that no run goes from one into another chapter.</summary>
    private static (string Text, List<int> Places) Distil(AnnualReport report)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        var laws = report.Laws.Where(law => law.IsMarked).Select(law => law.Span).Concat(report.Phrases.Where(phrase => phrase.Kind <= PhraseKind.BrokenSetPhrase).Select(phrase => phrase.Span)).Order().ToArray();
        var next = 0;
        foreach (var sentence in report.Sentences)
        {
            var start = places.Count;
            var heading = sentence.Item?.HeadingSpan ?? default;
            for (var i = sentence.Span.Start; i < sentence.Span.End; i++)
            {
                while (next < laws.Length && laws[next].End <= i)
                {
                    next++;
                }

                var c = CharacterFolding.Fold(report.Text[i]);
                if (CharacterFolding.IsIdeograph(c) && !heading.Contains(i) && !(next < laws.Length && laws[next].Contains(i)))
                {
                    text.Append(c);
                    places.Add(i);
                }
            }

            RemoveFormulas(text, places, start);
            text.Append('\0');
            places.Add(sentence.Span.End);
        }

        return (text.ToString(), places);
    }

    private static void RemoveFormulas(StringBuilder text, List<int> places, int start)
    {
        var sentence = text.ToString(start, text.Length - start);
        foreach (var formula in Formulas)
        {
            for (var at = sentence.IndexOf(formula, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(formula, StringComparison.Ordinal))
            {
                sentence = sentence.Remove(at, formula.Length);
                text.Remove(start + at, formula.Length);
                places.RemoveRange(start + at, formula.Length);
            }
        }
    }
}
