namespace RuleOfLaw.Rules.Reports;

/// <summary>A place where the report names the year it is about, or the one it plans for.</summary>
public sealed class YearMention : ReportElement
{
    /// <summary>Where.</summary>
    public required YearPlace Place { get; init; }

    /// <summary>The year as written.</summary>
    public required int Year { get; init; }
}
