namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// What a head did as the one first responsible for rule of law (第一责任人). The duties are those of 《党政主要负责人履行推进法治建设第一责任人职责规定》(2016),
/// art. 5 and 6. <see cref="ReportElement.Span"/> is the words that tell the act.
/// </summary>
public sealed class DutyAct : ReportElement
{
    /// <summary>Who did it.</summary>
    public required DutyActor Actor { get; init; }

    /// <summary>ID of the duty (Knowledge/Data/duties.csv).</summary>
    public required string Duty { get; init; }

    /// <summary>The figure of its clause that counts it; null when there is none.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The sentence that tells it; null for an act that was built in code.</summary>
    public Sentence? Sentence { get; init; }
}
