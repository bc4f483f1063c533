using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A planned measure that takes a declared problem up, and what ties them. <see cref="ReportElement.Span"/> is the measure's.</summary>
public sealed class MeasureAnswer : ReportElement
{
    /// <summary>The problem.</summary>
    public required DeclaredProblem Problem { get; init; }

    /// <summary>The measure.</summary>
    public required PlannedMeasure Measure { get; init; }

    /// <summary>Whether no other measure takes the problem up.</summary>
    public bool IsOnly { get; init; }

    /// <summary>Topics they share.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Distinctive words they share, folded; empty where only a topic ties them.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}
