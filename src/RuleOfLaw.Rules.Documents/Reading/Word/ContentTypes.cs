using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>The list of the parts' types.</summary>
internal static class ContentTypes
{
    /// <summary>The type of one part as the package gives it to this very part; null where it does not, or where the list is broken.</summary>
    public static string? OfPart(WordPackage package, string part)
    {
        try
        {
            return package.Has(WordPackage.ContentTypes)
                ? package.Load(WordPackage.ContentTypes).Root?.Elements().FirstOrDefault(one => IsFor(one, part))?.Attribute("ContentType")?.Value
                : null;
        }
        catch (UnreadableTextException)
        {
            return null;
        }
    }

    private static bool IsFor(XElement element, string part) =>
        element.IsNamed("Override") && string.Equals(element.Attribute("PartName")?.Value.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase);
}
