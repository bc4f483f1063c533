using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>Finds the part of a page that holds the report.</summary>
internal static class MainContent
{
    /// <summary>The share of the page's running text that an element must hold to be taken for the whole (own choice: footers have a sentence or two).</summary>
    private const double WholeShare = 0.95;

    /// <summary>The share that is enough where the page itself names the element (own choice).</summary>
    private const double HintedShare = 0.6;

    /// <summary>The share that an element named as shell may hold; one with more is misnamed (own choice).</summary>
    private const double ShellShare = 0.2;

    /// <summary>Labels that make a table one of metadata, and its longest length in characters (own choices).</summary>
    private const int MetadataLabels = 3;

    private const int LongestMetadata = 1500;

    public static ContentArea Find(IDocument page)
    {
        var body = page.Body as IElement ?? page.DocumentElement;
        var weights = new TextWeights(body);
        var root = FindHinted(body, weights) ?? Descend(body, weights);
        var shell = new HashSet<IElement>();
        CollectShell(root, weights, weights.Marked(root) * ShellShare, shell);
        return new ContentArea(root, shell);
    }

    /// <summary>The deepest element that is named as the text's and holds most of it.</summary>
    private static IElement? FindHinted(IElement body, TextWeights weights)
    {
        var needed = Math.Max(1, weights.Marked(body) * HintedShare);
        IElement? found = null;
        for (var element = body; element is not null; element = element.Children.FirstOrDefault(child => weights.Marked(child) >= needed))
        {
            if (element.LocalName is "article" or "main" || Names(element).Any(ShellWords.ContentHints.Contains))
            {
                found = element;
            }
        }

        return found;
    }

    /// <summary>The smallest element that holds nearly all running text.</summary>
    private static IElement Descend(IElement body, TextWeights weights)
    {
        var needed = weights.Marked(body) * WholeShare;
        var element = body;
        while (needed > 0 && element.Children.FirstOrDefault(child => PageElements.IsContainer(child) && weights.Marked(child) >= needed) is { } child)
        {
            element = child;
        }

        return element;
    }

    private static void CollectShell(IElement element, TextWeights weights, double limit, HashSet<IElement> shell)
    {
        foreach (var child in element.Children)
        {
            if (weights.Characters(child) == 0)
            {
                continue;
            }

            if (weights.Marked(child) <= limit && (IsShell(child) || IsMetadata(child, weights)))
            {
                shell.Add(child);
            }
            else
            {
                CollectShell(child, weights, limit, shell);
            }
        }
    }

    private static bool IsShell(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer"
        || (element.LocalName is "header" && element.QuerySelector("h1, h2") is null)
        || Names(element).Any(name => ShellWords.ShellHints.Any(hint => IsNamed(name, hint)));

    /// <summary>share, share-box and mod_share are named share; shareholder is not.</summary>
    private static bool IsNamed(string name, string hint)
    {
        var at = name.IndexOf(hint, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || name[at - 1] is '-' or '_') && (at + hint.Length == name.Length || name[at + hint.Length] is '-' or '_' or (>= '0' and <= '9'));
    }

    private static IEnumerable<string> Names(IElement element) => element.Id is { Length: > 0 } id ? element.ClassList.Append(id) : element.ClassList;

    private static bool IsMetadata(IElement element, TextWeights weights)
    {
        if (element.LocalName is not ("table" or "dl" or "ul") || weights.Characters(element) > LongestMetadata)
        {
            return false;
        }

        var labels = element.QuerySelectorAll("td, th, dt, dd, li, label, span, strong, b").Count(cell => PageShell.IsLabel(cell.TextContent));
        return labels >= MetadataLabels;
    }
}
