namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>A list (<c>w:num</c>): the levels of the list it takes its counters from, with what it changes in them.</summary>
/// <param name="Counters">The abstract list whose counters it shares with others.</param>
/// <param name="Levels">Its nine levels.</param>
/// <param name="StartOverrides">Where it begins anew when it is first used, by level; null where it goes on.</param>
internal sealed record NumberingList(int Counters, IReadOnlyList<NumberingLevel> Levels, IReadOnlyList<int?> StartOverrides)
{
    public const int LevelCount = 9;

    /// <summary>The level whose paragraphs have a style; the nearest of the styles a style builds on decides.</summary>
    /// <param name="style">The paragraph's style.</param>
    /// <returns>The level; null where no level names any of them.</returns>
    public int? LevelOf(WordStyle style)
    {
        foreach (var id in style.Ids)
        {
            for (var level = 0; level < Levels.Count; level++)
            {
                if (string.Equals(Levels[level].Style, id, StringComparison.Ordinal))
                {
                    return level;
                }
            }
        }

        return null;
    }
}
