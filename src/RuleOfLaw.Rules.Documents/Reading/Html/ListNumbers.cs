using System.Globalization;
using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>The numbers that a browser puts before the items of an ordered list.</summary>
internal sealed class ListNumbers
{
    private const string ChineseDigits = "零一二三四五六七八九";

    private readonly string _type;
    private readonly string _style;
    private readonly int _step;
    private int _next;

    public ListNumbers(IElement list)
    {
        _type = list.GetAttribute("type") ?? "1";
        _style = list.GetAttribute("style") ?? string.Empty;
        var isReversed = list.HasAttribute("reversed");
        _step = isReversed ? -1 : 1;
        _next = ReadNumber(list, "start") ?? (isReversed ? list.Children.Count(child => child.LocalName is "li") : 1);
    }

    /// <summary>The number of the next item with its mark; null in a list without numbers.</summary>
    public string? Next(IElement item)
    {
        var number = ReadNumber(item, "value") ?? _next;
        _next = unchecked(number + _step);
        if (IsStyled("none") || IsStyled("disc") || IsStyled("circle") || IsStyled("square"))
        {
            return null;
        }

        if (number is > 0 and < 100 && (IsStyled("cjk-ideographic") || IsStyled("simp-chinese-informal") || IsStyled("trad-chinese-informal")))
        {
            return Chinese(number) + "、";
        }

        return (item.GetAttribute("type") ?? _type) switch
        {
            "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
            "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
            "i" when number is > 0 and < 40 => Roman(number) + ".",
            "I" when number is > 0 and < 40 => Roman(number).ToUpperInvariant() + ".",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };
    }

    private bool IsStyled(string value) => PageElements.HasStyle(_style, "list-style-type", value) || PageElements.HasStyle(_style, "list-style", value);

    private static int? ReadNumber(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Chinese(int number)
    {
        var tens = number < 20 ? string.Empty : ChineseDigits[number / 10].ToString();
        var ones = number % 10 == 0 ? string.Empty : ChineseDigits[number % 10].ToString();
        return number < 10 ? ones : tens + "十" + ones;
    }

    private static string Roman(int number) =>
        new string('x', number / 10) + (number % 10) switch
        {
            9 => "ix",
            >= 5 and var ones => "v" + new string('i', ones - 5),
            4 => "iv",
            var ones => new string('i', ones),
        };
}
