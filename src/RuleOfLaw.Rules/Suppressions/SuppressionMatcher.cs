using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Tells whether findings are those a suppression speaks of; the places of its quote are looked up once.</summary>
internal sealed class SuppressionMatcher(Suppression suppression, SourceText text)
{
    private readonly Lazy<List<TextSpan>> _places = new(() => [.. Places(suppression, text)]);

    public Suppression Suppression => suppression;

    /// <summary>Where the quote stands first; an empty span at the start when it stands nowhere.</summary>
    public TextSpan FirstPlace => suppression.Quote.Length == 0 ? default : _places.Value.FirstOrDefault();

    /// <summary>
    /// Whether the suppression speaks of a finding: the rule, the properties, and a place where the quote with prefix and suffix stands inside the
    /// finding's span or around it.
    /// </summary>
    public bool Matches(Finding finding)
    {
        if (!string.Equals(suppression.RuleId, finding.RuleId, StringComparison.OrdinalIgnoreCase) || !HasProperties(finding))
        {
            return false;
        }

        if (suppression.Quote.Length == 0)
        {
            return finding.Span.IsEmpty;
        }

        foreach (var place in _places.Value)
        {
            if (finding.Span.Contains(place) || (place.Contains(finding.Span) && !finding.Span.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasProperties(Finding finding)
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
