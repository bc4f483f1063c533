using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A share above 100%, or a rate that its own two numbers contradict.</summary>
public sealed class ImpossibleRate : ReportRule
{
    /// <summary>Words by which a value in per cent may pass 100: growth, and completion of a plan or target.</summary>
    private static readonly string[] MayPass = ["完成", "目标", "计划", "任务", "增长", "增加", "提高", "上升", "同比", "达到年", "为年度", "增幅", "倍"];

    /// <summary>Words of a share.</summary>
    private static readonly string[] Shares = ["率", "占", "比例", "比重"];

    /// <summary>How far 约 and 左右 reach, in percentage points (own choice).</summary>
    private const decimal RoughlyWithin = 5;

    /// <summary>ROL2005.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ImpossibleRate>("ROL2005", RuleCategory.Evidence, Severity.Error, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.When<Figure>(IsShareAbove100)
            .Report(Descriptor, figure => figure.Span, figure => [Above(figure.Value)]);
        rule.When<FigureRate>(IsContradicted)
            .Report(Descriptor, rate => FindingDraft.At(rate.Span)
                .With(Contradiction(rate))
                .Related(rate.Numerator.Span)
                .Related(rate.Denominator.Span));
    }

    private static LocalizedText Above(decimal value) => new(
        string.Create(CultureInfo.InvariantCulture, $"{value}% 超过 100%"),
        string.Create(CultureInfo.InvariantCulture, $"{value}% is more than 100%"));

    private static LocalizedText Contradiction(FigureRate rate) => new(
        string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator.Value}/{rate.Denominator.Value} 应为 {Rounded(rate)}%，文中写 {rate.Rate.Value}%"),
        string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator.Value}/{rate.Denominator.Value} is {Rounded(rate)}%, the text says {rate.Rate.Value}%"));

    private static bool IsShareAbove100(Figure figure) =>
        figure is { Unit: "%", Value: > 100, Comparison: FigureComparison.None }
        && Array.Exists(Shares, word => figure.Subject.Contains(word, StringComparison.Ordinal))
        && !Array.Exists(MayPass, word => figure.Subject.Contains(word, StringComparison.Ordinal));

    /// <summary>Off by more than one in the last decimal told: a rate may have been cut instead of rounded. 90%以上 is contradicted only from below.</summary>
    private static bool IsContradicted(FigureRate rate)
    {
        if (rate.Rate.Value > 100 || rate.Computed is not { } computed)
        {
            return false;
        }

        var difference = computed - rate.Rate.Value;
        return rate.Rate.Bound switch
        {
            FigureBound.Over => -difference > Step(rate.Rate.Value),
            FigureBound.Under => difference > Step(rate.Rate.Value),
            FigureBound.About => Math.Abs(difference) > RoughlyWithin,
            _ => Math.Abs(difference) > Step(rate.Rate.Value),
        };
    }

    private static decimal Rounded(FigureRate rate) => decimal.Round(rate.Computed!.Value, Math.Max(1, Decimals(rate.Rate.Value)), MidpointRounding.AwayFromZero);

    private static decimal Step(decimal value)
    {
        var step = 1m;
        for (var i = 0; i < Decimals(value); i++)
        {
            step /= 10;
        }

        return step;
    }

    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
