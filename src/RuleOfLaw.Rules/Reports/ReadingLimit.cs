namespace RuleOfLaw.Rules.Reports;

/// <summary>A limit of the reading that a text went beyond, and what was left out. Limits keep the time bounded; no real report comes near one.</summary>
public sealed class ReadingLimit : ReportElement
{
    /// <summary>What is limited, in camelCase: problems, measures.</summary>
    public required string Name { get; init; }

    /// <summary>How many are read.</summary>
    public required int Maximum { get; init; }

    /// <summary>How many were left out. <see cref="ReportElement.Span"/> is the first of them.</summary>
    public required int LeftOut { get; init; }
}
