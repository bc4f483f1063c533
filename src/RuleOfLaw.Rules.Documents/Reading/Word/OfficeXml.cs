using System.Globalization;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>
/// Short ways to ask elements of WordprocessingML. The transitional and the strict form differ in nothing but their namespaces, and an element's
/// children and attributes are always in its own.
/// </summary>
internal static class OfficeXml
{
    private static readonly XNamespace Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static readonly XNamespace TransitionalMath = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static readonly XNamespace StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";

    public static bool IsWord(this XElement element) => element.Name.Namespace == Transitional || element.Name.Namespace == Strict;

    public static bool IsWord(this XElement element, string name) => element.IsWord() && string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    public static bool IsStrict(this XElement element) => element.Name.Namespace == Strict;

    public static bool IsMath(this XElement element) => element.Name.Namespace == TransitionalMath || element.Name.Namespace == StrictMath;

    public static bool IsNamed(this XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    public static XElement? Child(this XElement? element, string name) => element?.Element(element.Name.Namespace + name);

    /// <summary>The value of an attribute in the element's own namespace.</summary>
    public static string? Get(this XElement? element, string attribute) => element?.Attribute(element.Name.Namespace + attribute)?.Value;

    /// <summary>The value of a child's <c>val</c>, as most properties keep it.</summary>
    public static string? ChildValue(this XElement? element, string name) => element.Child(name).Get("val");

    /// <summary>A whole number; null where there is none or it is not one.</summary>
    public static int? GetNumber(this XElement? element, string attribute) =>
        int.TryParse(element.Get(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? ChildNumber(this XElement? element, string name) => element.Child(name).GetNumber("val");

    /// <summary>A property that is on or off; null where nothing is said.</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties.Child(name) is { } property ? property.Get("val") is not ("0" or "false" or "off") : null;

    /// <summary>Of alternatives, the one that is read: the first choice, which newer writers mean, and not its fallback besides.</summary>
    public static XElement? ChosenAlternative(this XElement alternatives) =>
        alternatives.Elements().FirstOrDefault(one => one.IsNamed("Choice")) ?? alternatives.Elements().FirstOrDefault(one => one.IsNamed("Fallback"));
}
