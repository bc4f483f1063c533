using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>One measure that is told with two values.</summary>
public sealed class ConflictingFigures : ReportRule
{
    /// <summary>Characters from which a noun is taken to name one thing (own choice).</summary>
    private const int LongNoun = 6;

    /// <summary>ROL2002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ConflictingFigures>("ROL2002", RuleCategory.Evidence, Severity.Warning, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .GroupBy<Figure>(figure => JoinKey.Of(figure.Measure, figure.Unit, figure.Year ?? 0), IsOfTheYear)
        .SelectMany(group => Conflicts(group.Facts))
        .Report(Descriptor, (_, conflict) => FindingDraft.At(conflict.Later.Span)
            .With(conflict.Later.Subject, conflict.Later.Value, conflict.Earlier.Value, conflict.Later.Unit)
            .Related(conflict.Earlier.Span));

    /// <summary>Words of a time longer than the year.</summary>
    private static readonly WordSet LongerTimes = ["以来", "近两年", "近三年", "近四年", "近五年", "历年"];

    /// <summary>Words by which a sentence tells the whole and no part of it.</summary>
    private static readonly WordSet Totals = ["全年", "今年", "年内", "一年来", "累计", "总计", "合计", "现有", "目前", "全镇", "全乡", "全县", "全区", "全市", "全局", "全街道"];

    private static readonly List<Conflict> None = [];

    private sealed record Conflict(Figure Earlier, Figure Later);

    /// <summary>A figure of the whole year, or of what there is at its end, that is no change, no part and no share.</summary>
    private static bool IsOfTheYear(Figure figure) =>
        figure is { Comparison: FigureComparison.None, UpperValue: null, Content: not ContentKind.Plan, Scope: FigureScope.Year or FigureScope.Cumulative } and not { Unit: "%" or "元" }
        && !figure.IsPart && !figure.IsNarrowed && figure.Measure.Length > 0 && !IsOfYears(figure);

    /// <summary>Each later value that differs from the first of the same deed: what was received and what was resolved are two measures.</summary>
    private static List<Conflict> Conflicts(IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 1)
        {
            return None; // as nearly all are
        }

        var conflicts = new List<Conflict>();
        for (var i = 1; i < figures.Count; i++)
        {
            var earlier = FirstOfDeed(figures, figures[i]);
            if (figures[i].Sentence != earlier.Sentence && !MayBeEqual(earlier, figures[i]) && TellTheWhole(earlier, figures[i]))
            {
                conflicts.Add(new Conflict(earlier, figures[i]));
            }
        }

        return conflicts;
    }

    /// <summary>The first figure of the same deed, which may be the figure itself.</summary>
    private static Figure FirstOfDeed(IReadOnlyList<Figure> figures, Figure one)
    {
        var at = 0;
        while (!IsSameDeed(figures[at], one))
        {
            at++;
        }

        return figures[at];
    }

    /// <summary>One class of verb; or a long noun, that names one thing only, told once without a verb.</summary>
    private static bool IsSameDeed(Figure one, Figure other) =>
        string.Equals(one.Deed, other.Deed, StringComparison.Ordinal)
        || (one.Measure.Length >= LongNoun && (one.Deed.Length == 0 || other.Deed.Length == 0));

    /// <summary>自2021年以来累计…, 近三年…; 今年以来 is the year itself.</summary>
    private static bool IsOfYears(Figure figure) =>
        figure is { Scope: FigureScope.Cumulative, Sentence: { } sentence } && LongerTimes.IsIn(sentence.Text)
        && LongerTimes.IsIn(sentence.Text.Replace("今年以来", string.Empty, StringComparison.Ordinal));

    /// <summary>Both are totals; or one is, and the other is more than it or of a noun that names one thing. Two numbers of two occasions are no conflict.</summary>
    private static bool TellTheWhole(Figure one, Figure other)
    {
        var (isTotal, isOther) = (IsTotal(one), IsTotal(other));
        return (isTotal && isOther) || (isTotal && (other.Value > one.Value || one.Measure.Length >= LongNoun)) || (isOther && (one.Value > other.Value || one.Measure.Length >= LongNoun));
    }

    private static bool IsTotal(Figure figure) => figure.Sentence is { } sentence && Totals.IsIn(sentence.Text);

    private static bool MayBeEqual(Figure one, Figure other)
    {
        var ((low, high), (otherLow, otherHigh)) = (Range(one), Range(other));
        return low == otherLow || high == otherHigh || (low < otherHigh && otherLow < high);
    }

    /// <summary>What a bounded value may stand for: 4800余 is below 4900, 近5000 above 4000.</summary>
    private static (decimal Low, decimal High) Range(Figure figure)
    {
        if (figure.Bound is not (FigureBound.Over or FigureBound.Under or FigureBound.About))
        {
            return (figure.Value, figure.Value);
        }

        var step = 1m;
        while (figure.Value != 0 && figure.Value % (step * 10) == 0)
        {
            step *= 10;
        }

        return figure.Bound switch
        {
            FigureBound.Over => (figure.Value, figure.Value + step),
            FigureBound.Under => (figure.Value - step, figure.Value),
            _ => (figure.Value - step, figure.Value + step),
        };
    }
}
