using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>
/// Names findings across edits of the text: by their rule, by quoting their place, and by properties where a rule speaks more than once of one place.
/// </summary>
internal sealed record FindingAddress(string RuleId, string Quote, string Prefix, string Suffix, ImmutableArray<FindingProperty> Properties)
{
    private const int LongestQuote = 60;
    private const int Context = 12;

    /// <summary>The address of a finding, as exact as it needs to be to name it alone among those of its rule.</summary>
    public static FindingAddress Of(Finding finding, IEnumerable<Finding> ofRule, SourceText text)
    {
        var quote = QuoteOf(finding.Span, text);
        var address = new FindingAddress(finding.RuleId, text.ToString(quote), string.Empty, string.Empty, []);
        if (IsAlone(address))
        {
            return address;
        }

        var line = text.GetLine(text.GetLinePosition(quote.Start).Line);
        var before = Math.Max(line.Start, quote.Start - Context);
        var inContext = address with
        {
            Prefix = text.ToString(TextSpan.FromBounds(before, quote.Start)),
            Suffix = text.ToString(TextSpan.FromBounds(quote.End, Math.Clamp(line.End, quote.End, quote.End + Context))),
        };
        return quote.IsEmpty || !IsAlone(inContext) ? inContext with { Properties = finding.Properties } : inContext;

        bool IsAlone(FindingAddress one) => new FindingMatcher(one, text) is var matcher && !ofRule.Any(other => !ReferenceEquals(other, finding) && matcher.Matches(other));
    }

    /// <summary>The span's first line, cut where it is long.</summary>
    private static TextSpan QuoteOf(TextSpan span, SourceText text)
    {
        var length = text.AsSpan(span).IndexOfAny('\r', '\n');
        return new TextSpan(span.Start, Math.Min(length < 0 ? span.Length : length, LongestQuote));
    }
}
