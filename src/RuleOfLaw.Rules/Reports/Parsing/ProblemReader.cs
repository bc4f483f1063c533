using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads the declared problems: each item below the shortfalls' heading, or each sentence that tells one where there are no items.</summary>
internal static class ProblemReader
{
    public static ImmutableArray<DeclaredProblem> Read(ReadingContext context, List<ContentDraft> contents)
    {
        var problems = ImmutableArray.CreateBuilder<DeclaredProblem>();
        var shared = SharedCause(context, contents);
        ItemPart? sentence = null; // the last problem, where it is a sentence
        foreach (var part in ItemReader.Read(context, contents, ContentKind.Shortfalls))
        {
            if (part is { Node: null, IsHeaded: false } && !context.Hits.Any(Vocabulary.ProblemCue, part.Start, part.End))
            {
                // The sentence that leads in, or one that follows up; the cause it may tell is the problem's.
                if (sentence is { } told && !FindCause(context, part.Start, part.End).IsEmpty)
                {
                    sentence = told with { End = part.End };
                    problems[^1] = Make(context, sentence.Value, shared);
                }

                continue;
            }

            sentence = part.Node is null ? part : null;
            problems.Add(Make(context, part, shared));
        }

        return problems.ToImmutable();
    }

    /// <summary>The cause of all problems: a part of its own, or told in the lead-in (由于…，还存在以下不足：).</summary>
    private static TextSpan SharedCause(ReadingContext context, List<ContentDraft> contents)
    {
        if (ItemReader.FindCauses(context) is { } causes && causes.End > causes.HeadingEnd)
        {
            return context.Text.ToSource(causes.Start, causes.End);
        }

        return contents.Find(content => content.Kind == ContentKind.Shortfalls)?.Nodes[0] is { Children.Count: > 0 } node
            ? FindCause(context, node.HeadingEnd, node.Children[0].Start)
            : default;
    }

    private static DeclaredProblem Make(ReadingContext context, in ItemPart part, TextSpan sharedCause)
    {
        var cause = FindCause(context, part.TextStart, part.End);
        return new DeclaredProblem
        {
            Span = context.Text.ToSource(part.Start, part.LeadEnd),
            FullSpan = context.Text.ToSource(part.Start, part.End),
            Item = part.Node?.Item,
            Content = ContentKind.Shortfalls,
            Text = context.Text.Source.ToString(context.Text.ToSource(part.TextStart, part.LeadEnd)),
            Topics = TopicReader.Topics(context, Vocabulary.Problem, part.TextStart, part.LeadEnd),
            CauseSpan = cause.IsEmpty ? sharedCause : cause,
            Figures = [.. context.FiguresIn(context.Text.ToSource(part.Start, part.End))],
            Vagueness = FindVagueness(context, part.TextStart, part.End),
        };
    }

    private static ImmutableArray<VaguenessMark> FindVagueness(ReadingContext context, int start, int end)
    {
        ImmutableArray<VaguenessMark>.Builder? marks = null; // most problems have none
        foreach (var (vocabulary, kind) in (ReadOnlySpan<(Vocabulary, Vagueness)>)[(Vocabulary.HedgeCue, Vagueness.Hedged), (Vocabulary.WishCue, Vagueness.Wish), (Vocabulary.BareCue, Vagueness.Bare)])
        {
            foreach (var hit in context.Hits.Within(vocabulary, start, end))
            {
                marks ??= ImmutableArray.CreateBuilder<VaguenessMark>();
                marks.Add(new VaguenessMark(kind, context.Text.ToSource(hit.Start, hit.End)));
            }
        }

        marks?.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return marks?.DrainToImmutable() ?? [];
    }

    private static TextSpan FindCause(ReadingContext context, int start, int end)
    {
        foreach (var hit in context.Hits.Within(Vocabulary.CauseCue, start, end))
        {
            var stop = context.Text.Slice(hit.End, end).IndexOfAny("。;");
            return context.Text.ToSource(hit.Start, stop < 0 ? end : hit.End + stop);
        }

        return default;
    }
}
