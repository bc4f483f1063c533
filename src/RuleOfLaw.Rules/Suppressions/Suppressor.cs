using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Applies suppressions to findings.</summary>
internal static class Suppressor
{
    private static readonly Lazy<HashSet<string>> Phrases = new(() =>
        new HashSet<string>(DataFile.Read("empty-justifications.csv").SelectMany(row => DataFile.List(row[0])), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a text says no reason: it is empty, or a phrase that would fit anything (已核实, 同意).</summary>
    public static bool IsEmpty(string justification) =>
        justification.AsSpan().Trim().Trim("。.，,！!、 ").ToString() is var text && (text.Length == 0 || Phrases.Value.Contains(text));

    public static SuppressionResult Apply(ImmutableArray<Finding> findings, ImmutableArray<Suppression> suppressions, SourceText text, DateOnly today)
    {
        if (suppressions.IsEmpty)
        {
            return new SuppressionResult(findings, [], [], [], []);
        }

        var withoutReason = suppressions.Where(one => IsEmpty(one.Justification)).ToImmutableArray();
        var expired = suppressions.Except(withoutReason).Where(one => one.Expires < today).ToImmutableArray();
        var valid = suppressions.Except(withoutReason).Except(expired).Select(one => new SuppressionMatcher(one, text)).ToList();
        var visible = ImmutableArray.CreateBuilder<Finding>();
        var hidden = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var used = new HashSet<SuppressionMatcher>();
        foreach (var finding in findings)
        {
            Suppression? first = null;
            foreach (var matcher in CanBeHidden(finding) ? valid : [])
            {
                if (matcher.Matches(finding))
                {
                    used.Add(matcher);
                    first ??= matcher.Suppression;
                }
            }

            if (first is null)
            {
                visible.Add(finding);
            }
            else
            {
                hidden.Add(new SuppressedFinding(finding, first));
            }
        }

        return new SuppressionResult(visible.ToImmutable(), hidden.ToImmutable(), withoutReason, expired, [.. valid.Where(one => !used.Contains(one)).Select(one => one.Suppression)]);
    }

    /// <summary>A failed rule is not hidden: its result is missing.</summary>
    private static bool CanBeHidden(Finding finding) => !ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed);
}
