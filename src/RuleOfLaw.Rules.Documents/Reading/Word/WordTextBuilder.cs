using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Puts lines together: line breaks between paragraphs, tabs between the cells of a row.</summary>
/// <param name="path">The document, for messages.</param>
internal sealed class WordTextBuilder(string? path)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<WordStretch>.Builder _stretches = ImmutableArray.CreateBuilder<WordStretch>();
    private bool _needsBreak;

    /// <summary>Begins a line or a row, on a line of its own.</summary>
    public void StartLine()
    {
        if (_needsBreak)
        {
            Append("\n");
        }

        _needsBreak = false;
    }

    /// <summary>Ends a line or a row; the break comes only when something follows.</summary>
    public void EndLine() => _needsBreak = true;

    /// <summary>Goes on to the next cell of a row.</summary>
    public void StartNextCell()
    {
        Append("\t");
        _needsBreak = false;
    }

    public void Add(WordPiece piece)
    {
        var span = new TextSpan(_text.Length, piece.Text.Length);
        Append(piece.Text);
        if (!span.IsEmpty)
        {
            _stretches.Add(new WordStretch(span, piece));
        }
    }

    public WordText Build(XElement? firstParagraph) => new(_text.ToString(), _stretches.ToImmutable(), firstParagraph);

    private void Append(string text)
    {
        if (_text.Length + text.Length > SourceText.MaximumBytes)
        {
            throw new UnreadableTextException(UnreadableReason.Excessive, path);
        }

        _text.Append(text);
    }
}
