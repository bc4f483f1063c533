namespace RuleOfLaw.Rules.Text;

/// <summary>Where a stretch of a text stands in the document it was read from.</summary>
/// <param name="Span">The stretch of the text.</param>
/// <param name="Place">
/// The place, in words of the document's format that need no translation: <c>body/paragraph[12]/run[3]</c> of a .docx, <c>page[2]/line[14]</c> of a .pdf,
/// <c>html[1]/body[1]/p[5]</c> of a page; all counted from one.
/// </param>
/// <param name="Offset">Where in the place the stretch begins, in UTF-16 code units; null where the document does not hold the text itself, as with an automatic number.</param>
public sealed record TextOrigin(TextSpan Span, string Place, int? Offset = 0);
