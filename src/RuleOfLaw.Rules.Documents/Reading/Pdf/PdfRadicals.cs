using System.Collections.Frozen;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Puts characters for the radicals of pdf-radicals.csv, which look the same and are not found by any search.</summary>
internal static class PdfRadicals
{
    private static readonly FrozenDictionary<char, char> Characters =
        DataFile.Read("pdf-radicals.csv", typeof(PdfRadicals).Assembly).SelectMany(row => row[1].Chunk(2)).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public static char Resolve(char c) => c is >= '\u2E80' and <= '\u2FDF' ? Characters.GetValueOrDefault(c, c) : c;
}
