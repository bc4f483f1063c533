using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>A line of text while it is gathered: mostly one paragraph, more where the marks between them are deleted or hidden.</summary>
/// <param name="paragraph">The first paragraph.</param>
internal sealed class WordLine(XElement paragraph)
{
    public XElement Paragraph { get; } = paragraph;

    public List<WordPiece> Pieces { get; } = [];

    public List<WordBox> Boxes { get; } = [];

    /// <summary>The line's automatic number and its paragraph's place; null until it has been counted.</summary>
    public WordPiece? Number { get; set; }

    /// <summary>Whether a table of contents reaches into the line.</summary>
    public bool TouchesContents { get; set; }

    public bool IsEmpty => Pieces.Count == 0;
}

/// <summary>Text that stands together in the document.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Place">Where it stands, as <see cref="RuleOfLaw.Rules.Text.TextOrigin.Place"/>.</param>
/// <param name="Offset">Where in the run it begins; null for an automatic number.</param>
/// <param name="Anchor">The element before and behind which a comment can stand; a paragraph for its number.</param>
/// <param name="Run">The run that can be split for a comment; null where the text is within something that cannot.</param>
internal sealed record WordPiece(string Text, string Place, int? Offset, XElement Anchor, XElement? Run);

/// <summary>A text box.</summary>
/// <param name="Content">Its paragraphs and tables.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Host">The element of the outermost paragraph that holds it; comments cannot stand within it.</param>
/// <param name="IsBefore">Whether it is anchored before any text of its paragraph.</param>
internal sealed record WordBox(XElement Content, string Place, XElement Host, bool IsBefore);
