using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>Tells whether findings are those an address names; the places of its quote are looked up once.</summary>
internal sealed class FindingMatcher(FindingAddress address, SourceText text)
{
    private readonly Lazy<List<TextSpan>> _places = new(() => [.. Places(address, text)]);

    /// <summary>Whether the quote stands in the text, or there is none to look for.</summary>
    public bool IsQuoted => address.Quote.Length == 0 || _places.Value.Count > 0;

    /// <summary>Where the quote stands first; an empty span at the start when it stands nowhere.</summary>
    public TextSpan FirstPlace => address.Quote.Length == 0 ? default : _places.Value.FirstOrDefault();

    /// <summary>
    /// Whether the address names a finding: the rule, the properties, and a place where the quote with prefix and suffix stands inside the
    /// finding's span or around it.
    /// </summary>
    public bool Matches(Finding finding)
    {
        if (!string.Equals(address.RuleId, finding.RuleId, StringComparison.OrdinalIgnoreCase) || !HasProperties(finding))
        {
            return false;
        }

        if (address.Quote.Length == 0)
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
        foreach (var (name, value) in address.Properties)
        {
            if (!string.Equals(ToText(finding.GetProperty(name)), ToText(value), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string? ToText(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<TextSpan> Places(FindingAddress address, SourceText text)
    {
        var whole = address.Prefix + address.Quote + address.Suffix;
        var source = text.ToString();
        for (var at = source.IndexOf(whole, StringComparison.Ordinal); at >= 0; at = source.IndexOf(whole, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at + address.Prefix.Length, address.Quote.Length);
        }
    }
}
