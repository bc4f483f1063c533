namespace RuleOfLaw.Rules.Reports;

/// <summary>A sentence of the running text, up to 。！？ or the end of its paragraph; headings are not sentences.</summary>
public sealed class Sentence : ReportElement
{
    /// <summary>Its characters, folded for matching: half-width digits and letters, simplified script, no stray blanks.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the paragraph it stands in, from zero.</summary>
    public int Paragraph { get; init; }
}
