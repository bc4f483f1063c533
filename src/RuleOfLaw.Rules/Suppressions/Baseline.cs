using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Makes suppressions of findings as they are, so that later only what is new is seen.</summary>
public static class Baseline
{
    private const int LongestQuote = 60;
    private const int Context = 12;

    /// <summary>Whether a justification says something, and so would not be ROL0003.</summary>
    /// <param name="justification">The reason in words.</param>
    /// <returns>False for an empty text and for phrases that would fit anything (已核实, 无, 同意).</returns>
    public static bool IsReason(string? justification) => justification is not null && !Suppressor.IsEmpty(justification);

    /// <summary>Makes a suppression of every finding, of kind accepted; the engine's own findings (ROL0xxx) are left out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="justification">The reason in words.</param>
    /// <param name="author">Who decides; null when not told.</param>
    /// <param name="date">The day of the decision.</param>
    /// <returns>The suppressions in the order of the findings, each as exact as it needs to be to match its finding alone.</returns>
    /// <exception cref="ArgumentException">The justification says no reason.</exception>
    public static ImmutableArray<Suppression> Create(ImmutableArray<Finding> findings, SourceText text, string justification, string? author, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsReason(justification))
        {
            throw new ArgumentException("A baseline needs a reason in words.", nameof(justification));
        }

        var own = findings.Where(finding => finding.Descriptor.Category != RuleCategory.Engine).ToList();
        var byRule = own.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        return [.. own.Select(finding => MakeExact(finding, byRule[finding.RuleId], text, justification, author, date))];
    }

    private static Suppression MakeExact(Finding finding, IEnumerable<Finding> ofRule, SourceText text, string justification, string? author, DateOnly date)
    {
        var quote = Quote(finding.Span, text);
        var suppression = new Suppression
        {
            RuleId = finding.RuleId,
            Quote = text.ToString(quote),
            Kind = SuppressionKind.Accepted,
            Justification = justification,
            Author = author,
            Date = date,
        };
        if (IsAlone(suppression))
        {
            return suppression;
        }

        var line = text.GetLine(text.GetLinePosition(quote.Start).Line);
        var before = Math.Max(line.Start, quote.Start - Context);
        var inContext = suppression with
        {
            Prefix = text.ToString(TextSpan.FromBounds(before, quote.Start)),
            Suffix = text.ToString(TextSpan.FromBounds(quote.End, Math.Clamp(line.End, quote.End, quote.End + Context))),
        };
        return quote.IsEmpty || !IsAlone(inContext) ? inContext with { Properties = finding.Properties } : inContext;

        bool IsAlone(Suppression one) => new SuppressionMatcher(one, text) is var matcher && !ofRule.Any(other => !ReferenceEquals(other, finding) && matcher.Matches(other));
    }

    /// <summary>The span's first line, cut where it is long.</summary>
    private static TextSpan Quote(TextSpan span, SourceText text)
    {
        var length = text.AsSpan(span).IndexOfAny('\r', '\n');
        return new TextSpan(span.Start, Math.Min(length < 0 ? span.Length : length, LongestQuote));
    }
}
