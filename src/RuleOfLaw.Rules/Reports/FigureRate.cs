namespace RuleOfLaw.Rules.Reports;

/// <summary>A rate with the numbers it was made of, where its sentence gives them: 应出庭5件，实际出庭5件，出庭应诉率100%. <see cref="ReportElement.Span"/> is the rate's.</summary>
public sealed class FigureRate : ReportElement
{
    /// <summary>The rate, in per cent.</summary>
    public required Figure Rate { get; init; }

    /// <summary>What was reached.</summary>
    public required Figure Numerator { get; init; }

    /// <summary>What it is held against.</summary>
    public required Figure Denominator { get; init; }

    /// <summary>The rate that follows from the two numbers, in per cent; null where the denominator is zero.</summary>
    public decimal? Computed => Denominator.Value == 0 ? null : Numerator.Value * 100 / Denominator.Value;
}
