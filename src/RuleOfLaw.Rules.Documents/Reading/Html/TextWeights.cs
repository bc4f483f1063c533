using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>
/// How much running text each element of a page holds, told by its punctuation: navigation, related titles and footers have much text and hardly any.
/// What stands in a link does not count.
/// </summary>
internal sealed class TextWeights
{
    private const string Marks = "。，；、";

    private readonly Dictionary<IElement, Weight> _weights = [];

    public TextWeights(IElement root) => Add(root, inLink: false);

    public int Marked(IElement element) => _weights.GetValueOrDefault(element).Marks;

    public int Characters(IElement element) => _weights.GetValueOrDefault(element).Characters;

    /// <summary>The parser keeps the depth of a page below what a recursion bears.</summary>
    private Weight Add(IElement element, bool inLink)
    {
        var weight = default(Weight);
        inLink |= element.LocalName is "a";
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner && !PageElements.IsUnread(inner))
            {
                var added = Add(inner, inLink);
                weight = new Weight(weight.Marks + added.Marks, weight.Characters + added.Characters);
            }
            else if (child is IText text)
            {
                weight = Count(text.Data, weight, inLink);
            }
        }

        return _weights[element] = weight;
    }

    private static Weight Count(string text, Weight weight, bool inLink)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                weight = new Weight(weight.Marks + (!inLink && Marks.Contains(c, StringComparison.Ordinal) ? 1 : 0), weight.Characters + 1);
            }
        }

        return weight;
    }

    private readonly record struct Weight(int Marks, int Characters);
}
