using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>Parses a page within the bounds of <see cref="TagCounter"/>; without scripts, and without anything that could load a resource.</summary>
internal static class BoundedHtmlParser
{
    public static IHtmlDocument Parse(string html, string? path, CancellationToken cancellationToken)
    {
        var counter = new TagCounter(path, cancellationToken);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnToken = (token, _) => counter.Count(token),
        });
        return parser.ParseDocument(html);
    }
}
