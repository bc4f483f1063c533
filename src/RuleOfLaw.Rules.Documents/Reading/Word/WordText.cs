using System.Collections.Immutable;
using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>The text of a Word document, and where it stands in its XML.</summary>
/// <param name="Text">The text.</param>
/// <param name="Stretches">By position, not overlapping.</param>
/// <param name="FirstParagraph">The first paragraph of the body; null where it has none.</param>
internal sealed record WordText(string Text, ImmutableArray<WordStretch> Stretches, XElement? FirstParagraph);

/// <summary>A stretch of the text.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Piece">What it was read from.</param>
internal sealed record WordStretch(TextSpan Span, WordPiece Piece);
