using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>
/// The text of a run: what each of its children shows. Offsets into a run count in this text, whether it is hidden or not, so that reader and
/// annotator count alike.
/// </summary>
internal static class RunText
{
    /// <summary>The text that a child of a run shows.</summary>
    /// <returns>Empty for what is no text, and for what stands beside the text: notes' marks, pictures, boxes.</returns>
    public static string Of(XElement child) => child.Name.LocalName switch
    {
        "AlternateContent" => child.ChosenAlternative() is { } chosen ? string.Concat(chosen.Elements().Select(Of)) : string.Empty,
        "symEx" => SymbolText.Of(child),
        _ when !child.IsWord() => string.Empty,
        "t" => OfText(child),
        "tab" or "ptab" => "\t",
        "cr" => "\n",
        "br" => child.Get("type") is null or "textWrapping" ? "\n" : string.Empty,
        "noBreakHyphen" => "-",
        "sym" => SymbolText.Of(child),
        "ruby" => child.Child("rubyBase") is { } words ? string.Concat(words.Descendants().Where(one => one.IsWord("t")).Select(OfText)) : string.Empty,
        _ => string.Empty,
    };

    /// <summary>The characters of <c>w:t</c> as it stands in the file, of the same length as what it shows.</summary>
    public static string Raw(XElement text) =>
        string.Equals(text.Attribute(XNamespace.Xml + "space")?.Value, "preserve", StringComparison.Ordinal) ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');

    /// <summary>A line break within text is no line break on the page but a blank.</summary>
    private static string OfText(XElement text)
    {
        var raw = Raw(text);
        return raw.AsSpan().ContainsAny('\t', '\r', '\n') ? raw.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ') : raw;
    }
}
