using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>Applies suppressions to findings.</summary>
internal static class Suppressor
{
    public static SuppressionResult Apply(ImmutableArray<Finding> findings, ImmutableArray<Suppression> suppressions, SourceText text, DateOnly today)
    {
        if (suppressions.IsEmpty)
        {
            return new SuppressionResult(findings, [], [], [], []);
        }

        var withoutReason = suppressions.Where(one => !Justifications.IsReason(one.Justification)).ToImmutableArray();
        var expired = suppressions.Except(withoutReason).Where(one => one.Expires < today).ToImmutableArray();
        var valid = suppressions.Except(withoutReason).Except(expired).Select(one => (Suppression: one, Matcher: new FindingMatcher(one.Address, text))).ToList();
        var visible = ImmutableArray.CreateBuilder<Finding>();
        var hidden = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var used = new HashSet<Suppression>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            Suppression? first = null;
            foreach (var (suppression, matcher) in valid)
            {
                if (CanBeHidden(finding) && matcher.Matches(finding))
                {
                    used.Add(suppression);
                    first ??= suppression;
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

        return new SuppressionResult(visible.ToImmutable(), hidden.ToImmutable(), withoutReason, expired, [.. valid.Select(one => one.Suppression).Where(one => !used.Contains(one))]);
    }

    /// <summary>A failed rule is not hidden: its result is missing.</summary>
    private static bool CanBeHidden(Finding finding) => !ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed);
}
