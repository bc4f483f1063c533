using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Counts the paragraphs and tables of a body, a cell or a box, whatever they are wrapped in, for the names of places.</summary>
/// <param name="place">The place of the body, cell or box.</param>
internal sealed class BlockScope(string place)
{
    private int _paragraphs;
    private int _tables;

    public string NextParagraph() => string.Create(CultureInfo.InvariantCulture, $"{place}/paragraph[{++_paragraphs}]");

    public string NextTable() => string.Create(CultureInfo.InvariantCulture, $"{place}/table[{++_tables}]");
}
