namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>A character on a page, in the page's own units.</summary>
/// <param name="Text">Its text; mostly one character.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next would begin.</param>
/// <param name="Baseline">Height of the line it stands on, from below.</param>
/// <param name="Size">Height of its font.</param>
/// <param name="IsMapped">Whether the font says which character it is.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size, bool IsMapped);
