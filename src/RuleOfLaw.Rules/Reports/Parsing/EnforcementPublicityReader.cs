using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds acts that tie enforcement to publicity, and whether a figure or a case makes them concrete. Plans and problems are no acts.</summary>
internal static class EnforcementPublicityReader
{
    private static readonly string[] Cases = ["当事人", "一起", "典型案例", "案件中", "案为例"];

    public static ImmutableArray<EnforcementPublicity> Read(ReadingContext context)
    {
        var acts = ImmutableArray.CreateBuilder<EnforcementPublicity>();
        foreach (var hit in context.Hits.All(Vocabulary.PublicityAct))
        {
            if (context.SentenceAt(hit.Start) is not { } sentence || sentence.Content is ContentKind.Shortfalls or ContentKind.Plan)
            {
                continue;
            }

            acts.Add(new EnforcementPublicity
            {
                Span = context.Text.ToSource(hit.Start, hit.End),
                Item = sentence.Item,
                Content = sentence.Content,
                Act = context.Text.Slice(hit.Start, hit.End).ToString(),
                Figure = context.NearestFigure(sentence.Span, context.Text.ToSource(hit.Start)),
                HasCase = Array.Exists(Cases, word => sentence.Text.Contains(word, StringComparison.Ordinal)),
            });
        }

        return acts.ToImmutable();
    }
}
