using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A total and the parts that are told of it (共…其中…). <see cref="ReportElement.Span"/> runs from the total to the last part.</summary>
public sealed class FigureSum : ReportElement
{
    /// <summary>The total.</summary>
    public required Figure Total { get; init; }

    /// <summary>The parts, in order of position, all of the total's unit.</summary>
    public required ImmutableArray<Figure> Parts { get; init; }

    /// <summary>Whether the parts claim to be all of it: a remainder is named (其他, 其余), they are told apart (分别为, 分为), or stand in brackets behind the total; not where 等 ends them.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>Sum of the parts.</summary>
    public decimal PartsValue => Parts.Sum(part => part.Value);
}
