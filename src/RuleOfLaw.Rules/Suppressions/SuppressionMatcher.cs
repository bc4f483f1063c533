using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Finds the findings that suppressions speak of.</summary>
internal static class SuppressionMatcher
{
    /// <summary>
    /// Whether a suppression speaks of a finding: the rule, the properties, and a place where the quote with prefix and suffix stands inside the
    /// finding's span or around it.
    /// </summary>
    public static bool Matches(Suppression suppression, Finding finding, SourceText text)
    {
        if (!string.Equals(suppression.RuleId, finding.RuleId, StringComparison.OrdinalIgnoreCase) || !HasProperties(suppression, finding))
        {
            return false;
        }

        if (suppression.Quote.Length == 0)
        {
            return finding.Span.IsEmpty;
        }

        foreach (var place in Places(suppression, text))
        {
            if ((place.Start <= finding.Span.Start && finding.Span.End <= place.End && !finding.Span.IsEmpty) || (finding.Span.Start <= place.Start && place.End <= finding.Span.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the quote stands; an empty span at the start when it stands nowhere.</summary>
    public static TextSpan FirstPlace(Suppression suppression, SourceText text) =>
        suppression.Quote.Length == 0 ? default : Places(suppression, text).FirstOrDefault();

    private static bool HasProperties(Suppression suppression, Finding finding)
    {
        foreach (var (name, value) in suppression.Properties)
        {
            if (!string.Equals(ToText(finding.GetProperty(name)), ToText(value), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string? ToText(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<TextSpan> Places(Suppression suppression, SourceText text)
    {
        var whole = suppression.Prefix + suppression.Quote + suppression.Suffix;
        var source = text.ToString();
        for (var at = source.IndexOf(whole, StringComparison.Ordinal); at >= 0; at = source.IndexOf(whole, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at + suppression.Prefix.Length, suppression.Quote.Length);
        }
    }
}
