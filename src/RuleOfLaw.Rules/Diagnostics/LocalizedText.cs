namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>A text in both languages of the product. As a finding's argument it appears in the language of the message.</summary>
/// <param name="Chinese">The Chinese text.</param>
/// <param name="English">The English text.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The Chinese or the English text.</returns>
    public string In(Language language) => language == Language.English ? English : Chinese;

    /// <inheritdoc/>
    public override string ToString() => Chinese;
}
