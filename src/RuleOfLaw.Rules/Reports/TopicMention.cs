namespace RuleOfLaw.Rules.Reports;

/// <summary>A sentence that tells of a field of rule-of-law work (decisions, enforcement, mediation …).</summary>
public sealed class TopicMention : ReportElement
{
    /// <summary>ID of the field (Knowledge/Data/fields.csv).</summary>
    public required string Topic { get; init; }

    /// <summary>How much is said.</summary>
    public required TopicStrength Strength { get; init; }

    /// <summary>The figure nearest to it in its sentence; null when there is none.</summary>
    public Figure? Figure { get; init; }
}
