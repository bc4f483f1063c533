using System.Globalization;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A word in a heading that hints at a content; from content-cues.csv.</summary>
/// <param name="Kind">The content.</param>
/// <param name="Weight">3 names the content, 2 nearly always means it, 1 hints.</param>
/// <param name="Text">The word.</param>
internal sealed record ContentCue(ContentKind Kind, int Weight, string Text)
{
    /// <summary>The weight of a word that names the content.</summary>
    public const int Names = 3;

    public static IEnumerable<ContentCue> Load()
    {
        foreach (var row in DataFile.Read("content-cues.csv"))
        {
            var kind = Enum.Parse<ContentKind>(row[0], ignoreCase: true);
            var weight = int.Parse(row[1], CultureInfo.InvariantCulture);
            foreach (var text in row.List(2))
            {
                yield return new ContentCue(kind, weight, text);
            }
        }
    }
}
