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
        foreach (var hit in context.Hits.Within(vocabulary, start, end))
        {
            foreach (var id in hit.End <= end ? context.Lexicon.GetIds(hit) : [])
            {
                if (!found.Contains(id))
                {
                    found.Add(id);
                }
            }
        }

        context.Lexicon.TopicPairs[vocabulary].Find(context.Text.Slice(start, end), found);
        return InOrder(found, context.Lexicon.ProblemTopics);
    }

    /// <summary>The topics of the file in its order, then those that a consumer added.</summary>
    private static ImmutableArray<string> InOrder(List<string> found, ImmutableArray<string> topics)
    {
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
        var mentions = ImmutableArray.CreateBuilder<TopicMention>();
        var seen = new List<string>(); // the topics of the place that was told of last
        var last = -1;
        foreach (var hit in context.Hits.All(Vocabulary.Field))
        {
            var sentence = context.SentenceAt(hit.Start);
            var node = sentence is null ? context.NodeIndex.At(hit.Start) : null;
            if (sentence is null && (node is null || hit.Start >= node.HeadingEnd))
            {
                continue;
            }

            if (IsInLawTitle(context, (ReportElement?)sentence ?? node!.Item!, hit))
            {
                continue;
            }

            var told = sentence?.Span ?? node!.Item!.Span;
            if (told.Start != last)
            {
                last = told.Start;
                seen.Clear();
            }

            foreach (var id in context.Lexicon.GetIds(hit))
            {
                if (!seen.Contains(id))
                {
                    seen.Add(id);
                    mentions.Add(Make(context, events, hit, id, told, (ReportElement?)sentence ?? node!.Item!));
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static TopicMention Make(ReadingContext context, ImmutableArray<DatedEvent> events, in TermHit hit, string id, TextSpan told, ReportElement place)
    {
        var figure = context.NearestFigure(told, context.Text.ToSource(hit.Start));
        var isCase = figure is null && (!ReadingContext.Within(events, told).IsEmpty || NamesDocument(context, told));
        return new TopicMention
        {
            Span = context.Text.ToSource(hit.Start, hit.End),
            Item = place as OutlineItem ?? place.Item,
            Content = place.Content,
            Topic = id,
            Figure = figure,
            Strength = figure is not null ? TopicStrength.Figure : isCase ? TopicStrength.Case : TopicStrength.Mention,
        };
    }

    /// <summary>A law that was taught (《行政处罚法》) tells nothing of the field; a plan or document of the issuer's own does.</summary>
    private static bool IsInLawTitle(ReadingContext context, ReportElement place, in TermHit hit)
    {
        var at = context.Text.ToSource(hit.Start);
        foreach (var citation in context.LawsIn(place.Span))
        {
            if (citation.Span.Contains(at) && citation.Status is not (LawStatus.Document or LawStatus.LocalRule or LawStatus.PlanInPeriod or LawStatus.PlanExpired))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesDocument(ReadingContext context, TextSpan span)
    {
        foreach (var citation in context.LawsIn(span))
        {
            if (citation.Status is LawStatus.Document or LawStatus.LocalRule)
            {
                return true;
            }
        }

        return false;
    }
}
