namespace RuleOfLaw.Rules.Reports;

/// <summary>A phrase of the lists of set phrases, slips and dated terms, where it stands.</summary>
public sealed class PhraseUse : ReportElement
{
    /// <summary>What is remarkable in it.</summary>
    public required PhraseKind Kind { get; init; }

    /// <summary>ID of the set phrase; the wrong word itself for slips and dated terms.</summary>
    public required string Id { get; init; }

    /// <summary>What would be right.</summary>
    public required string Right { get; init; }

    /// <summary>Whether only an assessor can tell that the right form is meant; a text edit is then unsafe.</summary>
    public bool IsUncertain { get; init; }
}
