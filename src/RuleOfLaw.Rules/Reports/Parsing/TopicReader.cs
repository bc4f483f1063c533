using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What a text is about: topics of problems and measures, and what the results tell of the fields of rule-of-law work.</summary>
internal static class TopicReader
{
    /// <summary>The topics whose words stand in a range, in the order of the topics' file.</summary>
    public static ImmutableArray<string> Topics(ReadingContext context, Vocabulary vocabulary, int start, int end)
    {
        var found = new List<string>();
        foreach (ref readonly var hit in context.Hits.Within(vocabulary, start, end))
        {
            foreach (var id in hit.End <= end ? context.Lexicon.GetIds(hit) : [])
            {
                found.AddOnce(id);
            }
        }

        context.Lexicon.TopicPairs[vocabulary].Find(context.Text.Slice(start, end), found);
        return InOrder(found, context.Lexicon.ProblemTopics);
    }

    /// <summary>The topics of the file in its order, then those that a consumer added.</summary>
    private static ImmutableArray<string> InOrder(List<string> found, ImmutableArray<string> topics)
    {
        if (found.Count <= 1)
        {
            return [.. found];
        }

        var ordered = new string[found.Count];
        var count = 0;
        foreach (var topic in topics)
        {
            if (count < ordered.Length && found.Remove(topic))
            {
                ordered[count++] = topic;
            }
        }

        found.Sort(StringComparer.Ordinal);
        found.CopyTo(ordered, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    /// <summary>
    /// The fields that sentences and headings tell of, with the strength of what is told: a figure, a case, or a mention. A heading on a line of its
    /// own is as strong as the text of its item.
    /// </summary>
    public static ImmutableArray<TopicMention> Mentions(ReadingContext context, ImmutableArray<DatedEvent> events)
    {
        var hits = context.Hits.All(Vocabulary.Field);
        var mentions = ImmutableArray.CreateBuilder<TopicMention>(hits.Length);
        var seen = new List<string>(); // the topics of the place that was told of last
        var last = -1;
        var place = default(Place);
        foreach (ref readonly var hit in hits)
        {
            if (FindPlace(context, hit) is not { } element)
            {
                continue;
            }

            if (element != place.Element)
            {
                place = new Place(context, element);
            }

            var at = context.Text.ToSource(hit.Start);
            if (place.IsInLawTitle(at))
            {
                continue;
            }

            if (element.Span.Start != last)
            {
                last = element.Span.Start;
                seen.Clear();
            }

            foreach (var id in context.Lexicon.GetIds(hit))
            {
                if (seen.AddOnce(id))
                {
                    mentions.Add(place.Mention(context.Text.ToSource(hit.Start, hit.End), id, events));
                }
            }
        }

        return mentions.DrainToImmutable();
    }

    /// <summary>The sentence, or the item in whose heading, a hit stands.</summary>
    private static ReportElement? FindPlace(ReadingContext context, in TermHit hit)
    {
        if (context.SentenceAt(hit.Start) is { } sentence)
        {
            return sentence;
        }

        return context.NodeIndex.At(hit.Start) is { } node && hit.Start < node.HeadingEnd ? node.Item : null;
    }

    /// <summary>A sentence or item, with what is looked up once for all topics that it tells of.</summary>
    private ref struct Place(ReadingContext context, ReportElement element)
    {
        private readonly ReadOnlySpan<LawCitation> _laws = context.LawsIn(element.Span);
        private readonly ReadOnlySpan<Figure> _figures = context.FiguresIn(element.Span);
        private bool? _isCase;

        public readonly ReportElement? Element => element;

        /// <summary>A law that was taught (《行政处罚法》) tells nothing of the field; a plan or document of the issuer's own does.</summary>
        public readonly bool IsInLawTitle(int at)
        {
            foreach (var citation in _laws)
            {
                if (citation.Span.Contains(at) && citation.Status is not (LawStatus.Document or LawStatus.LocalRule or LawStatus.PlanInPeriod or LawStatus.PlanExpired))
                {
                    return true;
                }
            }

            return false;
        }

        public TopicMention Mention(TextSpan span, string id, ImmutableArray<DatedEvent> events)
        {
            var figure = ReadingContext.Nearest(_figures, span.Start);
            return new TopicMention
            {
                Span = span,
                Item = element as OutlineItem ?? element.Item,
                Content = element.Content,
                Topic = id,
                Figure = figure,
                Strength = figure is not null ? TopicStrength.Figure : IsCase(events) ? TopicStrength.Case : TopicStrength.Mention,
            };
        }

        private bool IsCase(ImmutableArray<DatedEvent> events) =>
            _isCase ??= !ReadingContext.Within(events, element.Span).IsEmpty || NamesDocument();

        private readonly bool NamesDocument()
        {
            foreach (var citation in _laws)
            {
                if (citation.Status is LawStatus.Document or LawStatus.LocalRule)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
