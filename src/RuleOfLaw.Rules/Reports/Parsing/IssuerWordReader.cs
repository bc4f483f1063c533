using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds words that only a kind of issuer uses of itself, and whether another body says them in quotation marks.</summary>
internal static class IssuerWordReader
{
    private const int LongestQuotation = 120;
    private const string NotInNames = "经由向在报和与对为是各本该我全县区市给请让受被据按照及或当立开过定将把以从到使会了的任名个位月日年中后前内外上下发善实强进动促导好做抓推聚";

    public static ImmutableArray<IssuerWord> Read(ReadingContext context)
    {
        var words = ImmutableArray.CreateBuilder<IssuerWord>();
        foreach (var hit in context.Hits.All(Vocabulary.IssuerWord))
        {
            if (context.IsInTitle(hit.Start) || context.SentenceAt(hit.Start) is not { } sentence || IsOfNamedBody(context.Text, hit))
            {
                continue;
            }

            var id = context.Lexicon.GetIds(hit)[0].Split('/');
            words.Add(new IssuerWord
            {
                Span = context.Text.ToSource(hit.Start, hit.End),
                Item = sentence.Item,
                Content = sentence.Content,
                Kind = Enum.Parse<IssuerKind>(id[0], ignoreCase: true),
                Word = context.Text.Slice(hit.Start, hit.End).ToString(),
                IsFirstPerson = string.Equals(id[1], "yes", StringComparison.Ordinal),
                IsQuoted = IsQuoted(context, hit.Start),
            });
        }

        return words.ToImmutable();
    }

    /// <summary>
    /// 石泓镇党委, 柳溪镇副镇长, 县司法局全局上下: the word goes on with another body's name. Behind a word that is in no name (经镇党委研究) it is the
    /// issuer's own.
    /// </summary>
    private static bool IsOfNamedBody(FoldedText text, in TermHit hit)
    {
        if (hit.Start == 0)
        {
            return false;
        }

        var before = text[hit.Start - 1];
        return text.Slice(hit.Start, hit.End) switch
        {
            ['镇' or '乡', ..] or ['街', '道', ..] => CharacterFolding.IsIdeograph(before) && !NotInNames.Contains(before, StringComparison.Ordinal),
            ['副', ..] => before is '镇' or '乡' && hit.Start > 1 && CharacterFolding.IsIdeograph(text[hit.Start - 2]) && !NotInNames.Contains(text[hit.Start - 2], StringComparison.Ordinal),
            ['全', '局', ..] => before is '局',
            _ => false,
        };
    }

    private static bool IsQuoted(ReadingContext context, int at)
    {
        var before = context.Text.Slice(Math.Max(0, at - LongestQuotation), at);
        var open = before.LastIndexOf('“');
        return open >= 0 && open > before.LastIndexOf('”') && before[open..].IndexOf('\n') < 0;
    }
}
