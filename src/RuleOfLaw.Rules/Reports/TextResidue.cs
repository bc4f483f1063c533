namespace RuleOfLaw.Rules.Reports;

/// <summary>Text that a word processor or a page left behind: a bookmark, a field code, a broken reference, an undecodable character.</summary>
public sealed class TextResidue : ReportElement
{
    /// <summary>What it is, in a word for messages: bookmark, field, reference, character.</summary>
    public required string Kind { get; init; }
}
