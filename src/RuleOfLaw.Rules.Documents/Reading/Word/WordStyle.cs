namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>What a style says, with what it inherits; null where nothing is said.</summary>
/// <param name="Ids">Its own ID and those it builds on, nearest first.</param>
/// <param name="Vanish">Whether its text is hidden.</param>
/// <param name="WebHidden">Whether its text is hidden on web pages.</param>
/// <param name="List">The list (<c>numId</c>) it belongs to; 0 for none.</param>
/// <param name="Level">The level in that list, from zero.</param>
internal sealed record WordStyle(IReadOnlyList<string> Ids, bool? Vanish, bool? WebHidden, int? List, int? Level)
{
    /// <summary>The style of what has none.</summary>
    public static WordStyle Silent { get; } = new([], Vanish: null, WebHidden: null, List: null, Level: null);
}
