using System.Collections.Frozen;
using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>What the elements of a page mean to a reader of its text.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Textless = FrozenSet.Create(
        StringComparer.Ordinal,
        "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "map", "img",
        "input", "button", "select", "textarea", "option", "datalist", "rt", "rp", "dialog");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "tfoot", "thead", "tr", "td", "th", "ul");

    private static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal, "body", "div", "article", "main", "section", "form", "center", "table", "tbody", "tr", "td", "font", "span", "fieldset");

    /// <summary>Whether the element holds no text of the page, or none that is shown.</summary>
    public static bool IsUnread(IElement element)
    {
        if (Textless.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null && (HasStyle(style, "display", "none") || HasStyle(style, "visibility", "hidden"));
    }

    /// <summary>Whether the element begins and ends a line.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether the element can hold a whole report.</summary>
    public static bool IsContainer(IElement element) => Containers.Contains(element.LocalName);

    /// <summary>Whether a style attribute sets a property to a value; its blanks do not matter.</summary>
    public static bool HasStyle(string style, string property, string value)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
