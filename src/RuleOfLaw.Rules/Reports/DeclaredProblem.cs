using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A problem the report declares. <see cref="ReportElement.Span"/> is the declaring sentence, its number included.</summary>
public sealed class DeclaredProblem : ReportElement
{
    /// <summary>The declaring sentence as written, without its number.</summary>
    public required string Text { get; init; }

    /// <summary>What it is about: IDs of problem topics (Knowledge/Data/problem-topics.csv), in the order of that file.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Everything told of the problem: the declaring sentence and what follows it, causes and cases.</summary>
    public TextSpan FullSpan { get; init; }

    /// <summary>Where a cause is told; empty when none is.</summary>
    public TextSpan CauseSpan { get; init; }

    /// <summary>The figures told of it, in order of position.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>The words that make it vague, in order of position.</summary>
    public ImmutableArray<VaguenessMark> Vagueness { get; init; } = [];
}
