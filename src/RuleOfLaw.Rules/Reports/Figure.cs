using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A quantity with a unit: 12场, 2000余人, 3.5万元, 95.8%.</summary>
public sealed class Figure : ReportElement
{
    /// <summary>The value, multipliers applied: 3.5万元 is 35,000; of a range the lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range (3至5次); null otherwise.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>The unit as written, without multiplier: 场, 人次, 元, %.</summary>
    public required string Unit { get; init; }

    /// <summary>How the value is bounded.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>What is counted: the noun before the number, or behind the unit where the number comes first; folded text, empty when not told.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>
    /// What is measured, for holding figures of one measure against each other: the noun of <see cref="Subject"/> without verb and fillers; empty where
    /// it is too general to tell.
    /// </summary>
    public string Measure { get; init; } = string.Empty;

    /// <summary>What is done with what is measured: the class of the verb (hold, receive, solve …); empty where there is none.</summary>
    public string Deed { get; init; } = string.Empty;

    /// <summary>The year the figure is of; null when neither it nor the report names one.</summary>
    public int? Year { get; init; }

    /// <summary>Where that year is written, when it is written near the figure; empty when it is inherited from the report.</summary>
    public TextSpan YearSpan { get; init; }

    /// <summary>What the figure covers.</summary>
    public FigureScope Scope { get; init; }

    /// <summary>Whether it is told as a part (其中…): of another figure of its sentence.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether an audience, a campaign or a place narrows what is counted (面向学生举办讲座8场).</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>How it stands to another time.</summary>
    public FigureComparison Comparison { get; init; }

    /// <summary>The sentence it stands in; null outside the running text.</summary>
    public Sentence? Sentence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Subject} {Value} {Unit}";
}
