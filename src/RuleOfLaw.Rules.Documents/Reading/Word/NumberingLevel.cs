using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>A level of a list: how it counts and what it shows.</summary>
internal sealed record NumberingLevel
{
    /// <summary>What a level shows that the list does not describe: nothing.</summary>
    public static NumberingLevel Missing { get; } = new() { Format = "none", Text = string.Empty };

    public int Start { get; init; }

    public required string Format { get; init; }

    /// <summary>The examples of a custom format.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern, with %1 … %9 for the counters.</summary>
    public required string Text { get; init; }

    /// <summary>After which level, from one, it starts again; 0 for never, null for any above it.</summary>
    public int? Restart { get; init; }

    /// <summary>Whether the counters are all shown in plain digits.</summary>
    public bool IsLegal { get; init; }

    /// <summary>The style whose paragraphs stand at this level.</summary>
    public string? Style { get; init; }

    /// <summary>Whether Word puts nothing between number and text.</summary>
    public bool HasNoSuffix { get; init; }

    public bool IsHidden { get; init; }

    public bool IsBullet => string.Equals(Format, "bullet", StringComparison.Ordinal);

    public static NumberingLevel Read(XElement level)
    {
        var format = level.Child("numFmt");
        if (format is null && level.Elements().FirstOrDefault(one => one.IsNamed("AlternateContent"))?.ChosenAlternative() is { } chosen)
        {
            format = chosen.Elements().FirstOrDefault(one => one.IsWord("numFmt"));
        }

        var characters = level.Child("rPr");
        var kind = format.Get("val") ?? "decimal";
        var text = level.Child("lvlText") is { } pattern && pattern.Get("null") is not ("1" or "true" or "on") ? pattern.Get("val") ?? string.Empty : string.Empty;
        text = text.Length > WordLimits.LevelText ? text[..WordLimits.LevelText] : text;
        return new NumberingLevel
        {
            Start = level.ChildNumber("start") ?? 0,
            Format = kind,
            Pattern = format.Get("format"),
            Text = kind is "bullet" ? Bullet(text, characters, isPicture: level.Child("lvlPicBulletId") is not null) : text,
            Restart = level.ChildNumber("lvlRestart"),
            IsLegal = level.Switch("isLgl") ?? false,
            Style = level.ChildValue("pStyle"),
            HasNoSuffix = level.ChildValue("suff") is "nothing",
            IsHidden = characters.Switch("vanish") ?? false,
        };
    }

    /// <summary>A mark that only a font of symbols makes is shown as the round one.</summary>
    private static string Bullet(string text, XElement? characters, bool isPicture)
    {
        const string Round = "•";
        var font = characters.Child("rFonts").Get("ascii") ?? string.Empty;
        return isPicture || (text.Length > 0 && (SymbolText.IsSymbolFont(font) || text is "o" || text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF'))) ? Round : text;
    }
}
