using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads what was done to make the law known: each clause group up to ；or 。 that tells of publicity, with whatever it says of it.</summary>
internal sealed class PublicityReader(ReadingContext context)
{
    private static readonly MarkedWords Words = new("宣普座课咨训释", ["宣传", "宣讲", "普法", "讲座", "法治课", "法律咨询", "培训", "以案释法"]);

    private readonly List<string> _ids = []; // those of one vocabulary in the clauses that are read
    private HitCursor _audiences = new(context.Hits, Vocabulary.Audience);
    private HitCursor _forms = new(context.Hits, Vocabulary.Form);
    private HitCursor _subjects = new(context.Hits, Vocabulary.Subject);

    public ImmutableArray<PublicityActivity> Read(ImmutableArray<DatedEvent> events, ImmutableArray<CampaignMention> campaigns)
    {
        var activities = ImmutableArray.CreateBuilder<PublicityActivity>();
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            if (sentence.Content is ContentKind.Plan or ContentKind.Shortfalls or ContentKind.FirstResponsibility)
            {
                continue;
            }

            for (var start = draft.Start; start < draft.End;)
            {
                var stop = context.Text.Slice(start, draft.End).IndexOf(';');
                var end = stop < 0 ? draft.End : start + stop + 1;
                if (Make(sentence, start, end, events, campaigns) is { } activity)
                {
                    activities.Add(activity);
                }

                start = end;
            }
        }

        return activities.ToImmutable();
    }

    private PublicityActivity? Make(Sentence sentence, int start, int end, ImmutableArray<DatedEvent> events, ImmutableArray<CampaignMention> campaigns)
    {
        var span = context.Text.ToSource(start, end);
        var named = ReadingContext.Within(campaigns, span);
        var forms = _forms.Within(start, end);
        if (forms.IsEmpty && named.IsEmpty && !Words.IsIn(context.Text.Slice(start, end)))
        {
            return null;
        }

        return new PublicityActivity
        {
            Span = span,
            Item = sentence.Item,
            Content = sentence.Content,
            Audiences = Ids(_audiences.Within(start, end)),
            Forms = Ids(forms),
            Subjects = Ids(_subjects.Within(start, end)),
            Laws = [.. context.LawsIn(span)],
            Figures = [.. context.FiguresIn(span)],
            Dates = [.. ReadingContext.Within(events, span)],
            Campaigns = [.. named],
        };
    }

    private ImmutableArray<string> Ids(ReadOnlySpan<TermHit> hits)
    {
        if (hits.IsEmpty)
        {
            return [];
        }

        _ids.Clear();
        foreach (ref readonly var hit in hits)
        {
            _ids.AddOnce(context.Lexicon.GetIds(hit)[0]);
        }

        return [.. _ids];
    }
}
