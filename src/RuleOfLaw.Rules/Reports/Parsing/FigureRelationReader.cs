using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Ties figures of a sentence to each other: a total to its parts (共…其中…), a rate to the two numbers it was made of.</summary>
internal sealed class FigureRelationReader(ReadingContext context)
{
    private const int LongestGap = 60;
    private const int MostBeforeMark = 12;
    private const int LongestMark = 3;
    private const int LongestRateName = 10;
    private const int LongestTotalName = 12;
    private const int LongestPartName = 24;
    private const decimal SameRateWithin = 0.06m;

    private static readonly WordSet PartMarks = ["其中", "分别为", "分别是", "包括", "含", "分为"];
    private static readonly WordSet Totals = ["合计", "共计", "总计", "共", "共有", "总共"];
    private static readonly string[] Exhaustive = ["分别为", "分别是", "分为"];
    private static readonly string[] Remainders = ["其他", "其余", "其它", "剩余"];

    /// <summary>Words by which a rate is of fewer than were reached: 按期办结率 is not that of 办结.</summary>
    private static readonly string[] Qualifiers = ["按期", "按时", "及时", "限时", "如期", "当场", "现场", "首次", "一次"];

    public ImmutableArray<FigureSum> ReadSums()
    {
        var sums = ImmutableArray.CreateBuilder<FigureSum>();
        var end = 0;
        foreach (var (sentence, _) in context.SentenceDrafts)
        {
            var figures = NextIn(sentence.Span, ref end);
            for (var i = 0; i + 2 < figures.Length; i++)
            {
                if (ReadSum(sentence, figures, i) is { } sum)
                {
                    sums.Add(sum);
                    i = figures.IndexOf(sum.Parts[^1]);
                }
            }

            for (var i = 0; i < figures.Length; i++)
            {
                if (ReadCountedSum(sentence, figures, i) is { } sum)
                {
                    sums.Add(sum);
                }
            }
        }

        return sums.ToImmutable();
    }

    public ImmutableArray<FigureRate> ReadRates()
    {
        var rates = ImmutableArray.CreateBuilder<FigureRate>();
        var end = 0;
        foreach (var (sentence, _) in context.SentenceDrafts)
        {
            var figures = NextIn(sentence.Span, ref end);
            for (var i = 2; i < figures.Length; i++)
            {
                if (figures[i] is { Unit: "%", UpperValue: null } rate && ReadRate(sentence, rate, Denominator(figures[..(i - 1)], figures[i - 1], rate), figures[i - 1]) is { } found)
                {
                    rates.Add(found);
                }
            }
        }

        return rates.ToImmutable();
    }

    /// <summary>The figures of the sentence that follows those before <paramref name="end"/>.</summary>
    private ReadOnlySpan<Figure> NextIn(TextSpan sentence, ref int end)
    {
        var figures = context.Figures.AsSpan();
        var start = end;
        while (start < figures.Length && figures[start].Span.Start < sentence.Start)
        {
            start++;
        }

        end = start;
        while (end < figures.Length && figures[end].Span.Start < sentence.End)
        {
            end++;
        }

        return figures[start..end];
    }

    /// <summary>The number before, or an earlier one of its unit that the rate comes out of: 审结205件，其中调解64件、纠错21件，纠错率10.2%.</summary>
    private static Figure Denominator(ReadOnlySpan<Figure> earlier, Figure numerator, Figure rate)
    {
        foreach (var figure in earlier)
        {
            if (string.Equals(figure.Unit, numerator.Unit, StringComparison.Ordinal) && figure.Value > 0 && Math.Abs((numerator.Value / figure.Value * 100) - rate.Value) < SameRateWithin)
            {
                return figure;
            }
        }

        return earlier[^1];
    }

    /// <summary>A total and the figures of its unit that follow a mark of parts (其中, a bracket) without a stop.</summary>
    private FigureSum? ReadSum(Sentence sentence, ReadOnlySpan<Figure> figures, int at)
    {
        var total = figures[at];
        if (total.Bound != FigureBound.Exact || total.Comparison != FigureComparison.None || total.Unit is "%")
        {
            return null;
        }

        var gap = Between(total, figures[at + 1]);
        var mark = MarkOf(gap);
        var isBracket = gap.Length > 0 && gap[0] == '(';
        if (mark.Length == 0 && !isBracket)
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
        var isOpen = context.Slice(TextSpan.FromBounds(parts[^1].Span.End, sentence.Span.End)).StartsWith("等");
        return new FigureSum
        {
            Span = total.Span.Union(parts[^1].Span),
            Item = sentence.Item,
            Content = sentence.Content,
            Total = total,
            Parts = parts.ToImmutable(),
            IsExhaustive = !isOpen && ((isBracket && mark.Length == 0) || Array.IndexOf(Exhaustive, mark) >= 0 || ContainsAny(told, Remainders)),
        };
    }

    /// <summary>
    /// A total that tells how many parts it has: behind them (建议21件、提案17件，两项合计38件), or before them, where it names them and the list names
    /// them again (噪声、扬尘两类案件共9件，噪声4件、扬尘5件).
    /// </summary>
    private FigureSum? ReadCountedSum(Sentence sentence, ReadOnlySpan<Figure> figures, int at)
    {
        var total = figures[at];
        if (total.Bound != FigureBound.Exact || total.Comparison != FigureComparison.None)
        {
            return null;
        }

        var head = context.Slice(TextSpan.FromBounds(sentence.Span.Start, total.Span.Start));
        var count = Totals.IsAtEnd(head) ? CountOfParts(head[(head.LastIndexOfAny(",;。") + 1)..]) : 0;
        if (count < 2)
        {
            return null;
        }

        // 两项 of 两项合计 is read as a figure, too, and is none of the parts.
        var end = at > 0 && Totals.IsAtEnd(Between(figures[at - 1], total)) && figures[at - 1].Unit is "项" or "类" or "种" or "者" && figures[at - 1].Value == count ? at - 1 : at;
        var isBehind = end >= count && IsOneList(figures.Slice(end - count, count), total.Unit) && Between(figures[end - 1], total) is [',', ..];
        var isBefore = !isBehind && at + count < figures.Length && IsOneList(figures.Slice(at + 1, count), total.Unit) && Between(total, figures[at + 1]) is [',' or ':', _, _, ..] name && head.IndexOf(name[1..]) >= 0;
        if (!isBehind && !isBefore)
        {
            return null;
        }

        var parts = figures.Slice(isBehind ? end - count : at + 1, count).ToImmutableArray();
        return new FigureSum
        {
            Span = parts[0].Span.Union(parts[^1].Span).Union(total.Span),
            Item = sentence.Item,
            Content = sentence.Content,
            Total = total,
            Parts = parts,
            IsExhaustive = true,
        };
    }

    /// <summary>两 of 两项合计, 三 of 三类案件共: how many parts a total says that it has; 0 when it does not say.</summary>
    private static int CountOfParts(ReadOnlySpan<char> head)
    {
        for (var i = head.Length - 2; i >= 0 && head.Length - i <= LongestTotalName; i--)
        {
            if (head[i + 1] is '项' or '类' or '种' or '者' && ChineseNumerals.Digit(head[i]) >= 2)
            {
                return ChineseNumerals.Digit(head[i]);
            }
        }

        return 0;
    }

    private bool IsOneList(ReadOnlySpan<Figure> parts, string unit)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!string.Equals(parts[i].Unit, unit, StringComparison.Ordinal) || parts[i].Comparison != FigureComparison.None || (i > 0 && Between(parts[i - 1], parts[i]) is not (['、', ..] and { Length: <= LongestPartName })))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Parts stand in one list: 、 or a comma between them, and no new verb that begins another count.</summary>
    private static bool GoesOn(ReadOnlySpan<char> gap)
    {
        var pause = gap.IndexOfAny("、,");
        return pause >= 0 && pause <= 3 && gap.Length <= 24 && !BeginsTotal(gap) && gap.IndexOf("率") < 0;
    }

    /// <summary>共 before a number begins another total; 共享单车 and 公共场所 do not.</summary>
    private static bool BeginsTotal(ReadOnlySpan<char> gap) => gap.EndsWith("共") || gap.IndexOf("共计") >= 0 || gap.IndexOf("共有") >= 0 || gap.IndexOf("总共") >= 0 || gap.IndexOf("一共") >= 0;

    private static string MarkOf(ReadOnlySpan<char> gap)
    {
        foreach (var mark in PartMarks.In(gap[..Math.Min(gap.Length, MostBeforeMark + LongestMark)]))
        {
            if (gap.IndexOf(mark) is >= 0 and < MostBeforeMark)
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
        if (!IsOwnRate(name[start..at], Between(first, second), first, second))
        {
            return null;
        }

        return new FigureRate { Span = rate.Span, Item = sentence.Item, Content = sentence.Content, Rate = rate, Numerator = second, Denominator = first };
    }

    /// <summary>The rate's name has a word of what was reached (出庭应诉率, 实际出庭), or the two are what should be and what is (应检, 实检); 不合格 tells the contrary of 合格率.</summary>
    private static bool IsOwnRate(ReadOnlySpan<char> name, ReadOnlySpan<char> reached, Figure first, Figure second)
    {
        if (reached.IndexOf('不') >= 0 || reached.IndexOf('未') >= 0)
        {
            return false;
        }

        foreach (var qualifier in Qualifiers)
        {
            if (name.IndexOf(qualifier) >= 0 && reached.IndexOf(qualifier) < 0)
            {
                return false;
            }
        }

        var isShouldAndIs = second.Subject.StartsWith('实') && first.Subject.Contains('应');
        return isShouldAndIs || SharesWord(name, reached);
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
}
