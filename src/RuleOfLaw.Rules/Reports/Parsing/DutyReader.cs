using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads what the heads did as the first responsible: the words of a duty, with the last head named before them in the content.</summary>
internal static class DutyReader
{
    public static ImmutableArray<HeadMention> ReadHeads(ReadingContext context, IssuerKind issuer)
    {
        var heads = ImmutableArray.CreateBuilder<HeadMention>();
        foreach (var hit in context.Hits.All(Vocabulary.Actor))
        {
            if (context.NodeIndex.At(hit.Start) is { Content: ContentKind.FirstResponsibility } node)
            {
                heads.Add(new HeadMention { Span = context.Text.ToSource(hit.Start, hit.End), Item = node.Item, Content = node.Content, Actor = ActorOf(context, hit, issuer) });
            }
        }

        return heads.ToImmutable();
    }

    public static ImmutableArray<DutyAct> Read(ReadingContext context, IssuerKind issuer)
    {
        var acts = ImmutableArray.CreateBuilder<DutyAct>();
        var actors = context.Hits.All(Vocabulary.Actor);
        var (next, actor) = (0, DutyActor.Unknown);
        foreach (var hit in context.Hits.All(Vocabulary.Duty))
        {
            for (; next < actors.Length && actors[next].Start <= hit.Start; next++)
            {
                if (context.NodeIndex.At(actors[next].Start)?.Content == ContentKind.FirstResponsibility)
                {
                    actor = ActorOf(context, actors[next], issuer);
                }
            }

            if (context.SentenceAt(hit.Start) is not { Content: ContentKind.FirstResponsibility } sentence)
            {
                continue;
            }

            foreach (var duty in context.Lexicon.GetIds(hit))
            {
                acts.Add(new DutyAct
                {
                    Span = context.Text.ToSource(hit.Start, hit.End),
                    Item = sentence.Item,
                    Content = sentence.Content,
                    Actor = actor,
                    Duty = duty,
                    Figure = context.NearestFigure(sentence.Span, context.Text.ToSource(hit.Start)),
                    Sentence = sentence,
                });
            }
        }

        return acts.ToImmutable();
    }

    /// <summary>A word may mean several heads (党组书记 of a department is its 局长); a department has only one.</summary>
    private static DutyActor ActorOf(ReadingContext context, in Text.TermHit hit, IssuerKind issuer)
    {
        if (issuer == IssuerKind.Department)
        {
            return DutyActor.DepartmentHead;
        }

        return Enum.Parse<DutyActor>(context.Lexicon.GetIds(hit)[0], ignoreCase: true);
    }
}
