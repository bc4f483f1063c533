using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>What styles say of hidden text and of numbering, each style with those it builds on.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _resolved = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;
    private readonly bool _hiddenByDefault;

    public WordStyles(XElement? root)
    {
        foreach (var style in root?.Elements().Where(one => one.IsWord("style")) ?? [])
        {
            if (style.Get("styleId") is not { } id || !_styles.TryAdd(id, style))
            {
                continue;
            }

            if (_defaultParagraph is null && style.Get("type") is null or "paragraph" && style.Get("default") is "1" or "true" or "on")
            {
                _defaultParagraph = id;
            }
        }

        _hiddenByDefault = root.Child("docDefaults").Child("rPrDefault").Child("rPr").Switch("vanish") ?? false;
    }

    /// <summary>The style of a paragraph: the one named, or the document's default.</summary>
    public WordStyle OfParagraph(XElement? paragraphProperties) =>
        Find(paragraphProperties.ChildValue("pStyle") is { } id && _styles.ContainsKey(id) ? id : _defaultParagraph);

    /// <summary>The style with an ID; one that says nothing where there is none.</summary>
    public WordStyle Find(string? id)
    {
        if (id is null || !_styles.ContainsKey(id))
        {
            return WordStyle.Silent;
        }

        return _resolved.TryGetValue(id, out var style) ? style : _resolved[id] = Resolve(id);
    }

    /// <summary>
    /// Whether text is hidden. What stands at the text decides; otherwise the styles of paragraph and characters each turn the property over, so that
    /// two that hide show again (ECMA-376 part 1, 17.7.3).
    /// </summary>
    /// <param name="paragraph">The paragraph's style.</param>
    /// <param name="properties">The properties at the run or at the paragraph's mark.</param>
    public bool IsHidden(WordStyle paragraph, XElement? properties)
    {
        var character = Find(properties.ChildValue("rStyle"));
        var vanish = properties.Switch("vanish") ?? (_hiddenByDefault || (paragraph.Vanish ?? false) != (character.Vanish ?? false));
        return vanish || (properties.Switch("webHidden") ?? character.WebHidden ?? paragraph.WebHidden ?? false);
    }

    private WordStyle Resolve(string id)
    {
        var ids = new List<string>();
        bool? vanish = null, webHidden = null;
        int? list = null, level = null;
        for (var next = id; next is not null && ids.Count < WordLimits.StyleChain && _styles.TryGetValue(next, out var style) && !ids.Contains(next, StringComparer.Ordinal);
            next = style.ChildValue("basedOn"))
        {
            ids.Add(next);
            var characters = style.Child("rPr");
            vanish ??= characters.Switch("vanish");
            webHidden ??= characters.Switch("webHidden");
            var numbering = style.Child("pPr").Child("numPr");
            list ??= numbering.ChildNumber("numId");
            level ??= numbering.ChildNumber("ilvl");
        }

        return new WordStyle(ids, vanish, webHidden, list, level);
    }
}
