using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds words that only a kind of issuer uses of itself, and whether another body says them in quotation marks.</summary>
internal static class IssuerWordReader
{
    private const int LongestQuotation = 120;

    /// <summary>How far back a town may stand whose word it is (own choice; longer than items are).</summary>
    private const int FarthestPart = 1000;

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

            var id = context.Lexicon.GetIds(hit)[0].AsSpan(); // township/yes
            var slash = id.IndexOf('/');
            words.Add(new IssuerWord
            {
                Span = context.Text.ToSource(hit.Start, hit.End),
                Item = sentence.Item,
                Content = sentence.Content,
                Kind = Enum.Parse<IssuerKind>(id[..slash], ignoreCase: true),
                Word = context.Text.Slice(hit.Start, hit.End).ToString(),
                IsFirstPerson = id[(slash + 1)..].SequenceEqual("yes"),
                IsOfPart = TellsOfPart(context, hit.Start),
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
            // No township has a 党组, whatever its name; 党委（党组） is a set phrase for all bodies.
            ['镇' or '乡', '党', '组', ..] => false,
            ['党', '组', ..] => before is '(' or '、' or '/' or '各' || (CharacterFolding.IsIdeograph(before) && !NotInNames.Contains(before, StringComparison.Ordinal)),
            ['局', ..] => CharacterFolding.IsIdeograph(before) && !NotInNames.Contains(before, StringComparison.Ordinal),
            ['镇' or '乡', ..] or ['街', '道', ..] => CharacterFolding.IsIdeograph(before) && !NotInNames.Contains(before, StringComparison.Ordinal),
            ['副', ..] => before is '镇' or '乡' && hit.Start > 1 && CharacterFolding.IsIdeograph(text[hit.Start - 2]) && !NotInNames.Contains(text[hit.Start - 2], StringComparison.Ordinal),
            ['全', '局', ..] => before is '局',
            _ => false,
        };
    }

    /// <summary>Whether a town, township or street stands before an offset in its item or paragraph; 城乡 and 乡村 name none.</summary>
    private static bool TellsOfPart(ReadingContext context, int at)
    {
        var start = Math.Max(at - FarthestPart, Math.Min(context.LineAt(at)?.Start ?? at, context.NodeIndex.At(at)?.Start ?? at));
        var text = context.Text.Slice(start, at);
        if (text.IndexOf("街道") >= 0 || text.IndexOf("镇街") >= 0)
        {
            return true;
        }

        for (var i = NextTown(text, 0); i >= 0; i = NextTown(text, i + 1))
        {
            var before = i > 0 ? text[i - 1] : '\n';
            var behind = i + 1 < text.Length ? text[i + 1] : '\n';
            if ((text[i] == '镇' && before is not ('城' or '村' or '集' or '全')) || (text[i] == '乡' && before is not ('城' or '家' or '返' or '下' or '全') && behind is not ('村' or '亲' or '土' or '愁' or '贤' or '音' or '风')))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextTown(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny('镇', '乡') is >= 0 and var next ? from + next : -1;

    private static bool IsQuoted(ReadingContext context, int at)
    {
        var before = context.Text.Slice(Math.Max(0, at - LongestQuotation), at);
        var open = before.LastIndexOf('“');
        return open >= 0 && open > before.LastIndexOf('”') && before[open..].IndexOf('\n') < 0;
    }
}
