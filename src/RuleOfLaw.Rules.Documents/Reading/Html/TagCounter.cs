using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>
/// Refuses a page beyond every real one while it is parsed. A parser that follows the standard looks through all open elements at many tags, and makes
/// unclosed formatting anew in every paragraph, so that a few bytes can cost minutes and gigabytes.
/// </summary>
internal sealed class TagCounter(string? path, CancellationToken cancellationToken)
{
    /// <summary>Elements that may be open at a time (own choice: pages of content systems nest 20 to 60 deep).</summary>
    private const int MaximumOpen = 256;

    /// <summary>Elements that tags may make, counting those that unclosed formatting makes again (own choice: real pages stay below 50,000).</summary>
    private const int MaximumElements = 600_000;

    /// <summary>Elements that need no end tag, so that a missing one does not leave them open.</summary>
    private static readonly FrozenSet<string> SelfEnding = FrozenSet.Create(
        StringComparer.Ordinal,
        "html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rt", "rp", "a",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.Ordinal, "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>What a drawing holds; only there does the slash of an empty element count, and any other tag ends the drawing.</summary>
    private static readonly FrozenSet<string> Drawing = FrozenSet.Create(
        StringComparer.Ordinal,
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "lineargradient", "radialgradient",
        "stop", "clippath", "mask", "filter");

    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);
    private int _open;
    private int _openFormatting;
    private int _elements;
    private bool _inDrawing;

    public void Count(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _elements++;
        _inDrawing = token.Name is "svg" || (_inDrawing && Drawing.Contains(token.Name));
        if (token.Type == HtmlTokenType.StartTag)
        {
            _elements += _openFormatting;
            if (!(_inDrawing && ((HtmlTagToken)token).IsSelfClosing))
            {
                Change(token.Name, +1);
            }
        }
        else if (_openByName.GetValueOrDefault(token.Name) > 0)
        {
            Change(token.Name, -1);
        }

        if (_open > MaximumOpen || _elements > MaximumElements)
        {
            throw new UnreadableTextException(
                UnreadableReason.Excessive,
                path,
                "网页嵌套过深或标签过多，已停止读取；请把正文复制到 .txt 或 .docx",
                "the page is nested too deeply or has too many tags, so reading was stopped; copy the text into a .txt or .docx");
        }
    }

    private void Change(string name, int step)
    {
        if (SelfEnding.Contains(name))
        {
            return;
        }

        _openByName[name] = _openByName.GetValueOrDefault(name) + step;
        _open += step;
        if (Formatting.Contains(name))
        {
            _openFormatting += step;
        }
    }
}
