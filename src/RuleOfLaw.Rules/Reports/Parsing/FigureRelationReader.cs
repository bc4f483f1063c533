using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Ties figures of a sentence to each other: a total to its parts (共…其中…), a rate to the two numbers it was made of.</summary>
internal sealed class FigureRelationReader(ReadingContext context)
{
    private const int LongestGap = 60;
    private const int LongestRateName = 10;

    private static readonly string[] PartMarks = ["其中", "分别为", "分别是", "包括", "含", "分为"];
    private static readonly string[] Exhaustive = ["分别为", "分别是", "包括", "分为"];
    private static readonly string[] Remainders = ["其他", "其余", "其它", "剩余"];

    public ImmutableArray<FigureSum> ReadSums()
    {
        var sums = ImmutableArray.CreateBuilder<FigureSum>();
        foreach (var (sentence, _) in context.SentenceDrafts)
        {
            var figures = context.FiguresIn(sentence.Span);
            for (var i = 0; i + 2 < figures.Length; i++)
            {
                if (ReadSum(sentence, figures, i) is { } sum)
                {
                    sums.Add(sum);
                    i = figures.IndexOf(sum.Parts[^1]);
                }
            }
        }

        return sums.ToImmutable();
    }

    public ImmutableArray<FigureRate> ReadRates()
    {
        var rates = ImmutableArray.CreateBuilder<FigureRate>();
        foreach (var (sentence, _) in context.SentenceDrafts)
        {
            var figures = context.FiguresIn(sentence.Span);
            for (var i = 2; i < figures.Length; i++)
            {
                if (figures[i] is { Unit: "%", UpperValue: null } rate && ReadRate(sentence, rate, figures[i - 2], figures[i - 1]) is { } found)
                {
                    rates.Add(found);
                }
            }
        }

        return rates.ToImmutable();
    }

    /// <summary>A total and the figures of its unit that follow a mark of parts (其中, a bracket) without a stop.</summary>
    private FigureSum? ReadSum(Sentence sentence, ReadOnlySpan<Figure> figures, int at)
    {
        var total = figures[at];
        var gap = Between(total, figures[at + 1]);
        var mark = MarkOf(gap);
        var isBracket = gap.Length > 0 && gap[0] == '(';
        if ((mark.Length == 0 && !isBracket) || string.Equals(total.Unit, "%", StringComparison.Ordinal) || total.Bound != FigureBound.Exact)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<Figure>();
        for (var i = at + 1; i < figures.Length; i++)
        {
            var before = Between(i == at + 1 ? total : figures[i - 1], figures[i]);
            var isList = i == at + 2 || before.IndexOf('、') >= 0 || Between(figures[at + 1], figures[at + 2]).IndexOf('、') < 0; // 、 once, 、 to the end
            var ends = i > at + 1 && (!isList || before.IndexOfAny(";。") >= 0 || MarkOf(before).Length > 0 || (isBracket && before.IndexOf(')') >= 0) || before.Length > LongestGap);
            if (ends || figures[i].Comparison != FigureComparison.None || !string.Equals(figures[i].Unit, total.Unit, StringComparison.Ordinal) || (i > at + 1 && !GoesOn(before)))
            {
                break;
            }

            parts.Add(figures[i]);
        }

        if (parts.Count < 2)
        {
            return null;
        }

        var told = context.Slice(TextSpan.FromBounds(total.Span.End, parts[^1].Span.End));
        return new FigureSum
        {
            Span = total.Span.Union(parts[^1].Span),
            Item = sentence.Item,
            Content = sentence.Content,
            Total = total,
            Parts = parts.ToImmutable(),
            IsExhaustive = isBracket || Array.IndexOf(Exhaustive, mark) >= 0 || ContainsAny(told, Remainders),
        };
    }

    /// <summary>Parts stand in one list: 、 or a comma between them, and no new verb that begins another count.</summary>
    private static bool GoesOn(ReadOnlySpan<char> gap)
    {
        var pause = gap.IndexOfAny("、,");
        return pause >= 0 && pause <= 3 && gap.Length <= 24 && gap.IndexOf("共") < 0 && gap.IndexOf("率") < 0;
    }

    private static string MarkOf(ReadOnlySpan<char> gap)
    {
        foreach (var mark in PartMarks)
        {
            if (gap.IndexOf(mark) is >= 0 and < 12)
            {
                return mark;
            }
        }

        return string.Empty;
    }

    /// <summary>
    /// A rate and the two figures of one unit before it, when the rate's own name ties it to the smaller one: 实际出庭5件，出庭应诉率100%. Two numbers before
    /// a rate of something else (受理30件、办结28件，满意率100%) are not its own.
    /// </summary>
    private FigureRate? ReadRate(Sentence sentence, Figure rate, Figure first, Figure second)
    {
        if (!string.Equals(first.Unit, second.Unit, StringComparison.Ordinal) || second.Value > first.Value || string.Equals(first.Unit, "%", StringComparison.Ordinal)
            || rate.Comparison != FigureComparison.None || first.Bound != FigureBound.Exact || second.Bound != FigureBound.Exact || rate.Span.Start - first.Span.End > LongestGap)
        {
            return null;
        }

        var name = Between(second, rate);
        var at = name.LastIndexOf('率');
        if (at < 2 || name.IndexOfAny(";。") >= 0)
        {
            return null;
        }

        var start = Math.Max(name[..at].LastIndexOfAny(",、(") + 1, at - LongestRateName);
        if (!SharesWord(name[start..at], Between(first, second)))
        {
            return null;
        }

        return new FigureRate { Span = rate.Span, Item = sentence.Item, Content = sentence.Content, Rate = rate, Numerator = second, Denominator = first };
    }

    private static bool SharesWord(ReadOnlySpan<char> name, ReadOnlySpan<char> told)
    {
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (told.IndexOf(name.Slice(i, 2)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Between(Figure first, Figure second) =>
        second.Span.Start <= first.Span.End ? [] : context.Slice(TextSpan.FromBounds(first.Span.End, second.Span.Start));

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
