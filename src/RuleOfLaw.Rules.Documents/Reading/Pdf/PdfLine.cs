namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its text, without blanks at its ends.</param>
/// <param name="Left">Where its first character begins.</param>
/// <param name="Right">Where its last character ends.</param>
/// <param name="Baseline">Its height, from below.</param>
/// <param name="Size">The size of most of its characters.</param>
/// <param name="Place">Where it stands: <c>page[2]/line[14]</c>.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, string Place);
