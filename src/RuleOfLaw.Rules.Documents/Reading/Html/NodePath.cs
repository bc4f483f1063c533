using System.Globalization;
using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>The way to a node, <c>html[1]/body[1]/p[5]</c>, put into words only where text is found.</summary>
internal sealed class NodePath(NodePath? parent, string name, int number)
{
    private string? _text;

    /// <summary>The way to an element, counted among its parent's children of the same name.</summary>
    public static NodePath Of(INode node)
    {
        var parent = node.Parent is IElement element ? Of(element) : null;
        var name = NameOf(node);
        var number = 1;
        foreach (var sibling in node.Parent?.ChildNodes ?? Enumerable.Empty<INode>())
        {
            if (ReferenceEquals(sibling, node))
            {
                break;
            }

            number += string.Equals(NameOf(sibling), name, StringComparison.Ordinal) ? 1 : 0;
        }

        return new NodePath(parent, name, number);
    }

    public static string NameOf(INode node) => node switch
    {
        IElement element => element.LocalName,
        IText => "text()",
        _ => "node()",
    };

    public override string ToString() =>
        _text ??= string.Create(CultureInfo.InvariantCulture, $"{parent}{(parent is null ? string.Empty : "/")}{name}[{number}]");
}
