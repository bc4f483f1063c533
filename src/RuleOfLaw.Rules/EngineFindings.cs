using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>What the engine itself has to say of an assessment, beside failed rules: ROL0002 to ROL0006.</summary>
internal static class EngineFindings
{
    private static readonly LocalizedText Suppression = new("豁免", "suppression");
    private static readonly LocalizedText Decision = new("复核决定", "decision");

    /// <summary>ROL0005: what the reading left out.</summary>
    public static IEnumerable<Finding> OfLimits(AnnualReport report, RuleSettings settings) => report.Limits
        .Select(limit => Make(EngineDescriptors.LimitReached, settings, limit.Span, [limit.Name, limit.Maximum, limit.LeftOut], [new("limit", limit.Name)]))
        .OfType<Finding>();

    /// <summary>ROL0002 to ROL0004 and ROL0006: what is wrong with configuration, suppressions and decisions.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<ConfigurationProblem> problems, SuppressionResult suppressions, ReviewResult review, SourceText text, RuleSettings settings)
    {
        if (problems.IsEmpty && suppressions.WithoutReason.IsEmpty && suppressions.Expired.IsEmpty && suppressions.Unused.IsEmpty && review.WithoutReason.IsEmpty && review.Stale.IsEmpty)
        {
            return [];
        }

        var findings = problems.Select(problem => Make(EngineDescriptors.UnknownConfiguration, settings, default, [problem.Place, problem.Reason], [new("place", problem.Place)]))
            .Concat(suppressions.WithoutReason.Select(one => Of(one, EngineDescriptors.EmptyJustification, new LocalizedText("没有说明理由，不起作用", "gives no reason and hides nothing"))))
            .Concat(suppressions.Expired.Select(one => Of(one, EngineDescriptors.UnusedSuppression, new LocalizedText($"已于 {Show(one.Expires)} 到期", $"expired on {Show(one.Expires)}"))))
            .Concat(suppressions.Unused.Select(one => Of(one, EngineDescriptors.UnusedSuppression, new LocalizedText("没有对应的问题", "matches no finding"))))
            .Concat(review.WithoutReason.Select(one => OfDecision(one, EngineDescriptors.EmptyJustification, new LocalizedText("没有说明理由，不起作用", "gives no reason and has no effect"))))
            .Concat(review.Stale.Select(one => OfDecision(one.Decision, EngineDescriptors.StaleDecision, one.What)));
        return findings.OfType<Finding>();

        Finding? Of(Suppression one, RuleDescriptor descriptor, LocalizedText what) => Make(
            descriptor, settings, PlaceOf(one.Address), [Suppression, one.RuleId, what, one.Source], [new("rule", one.RuleId), new("suppression", one.Source)]);

        Finding? OfDecision(ReviewDecision one, RuleDescriptor descriptor, LocalizedText what) => Make(
            descriptor, settings, PlaceOf(one.Address), [Decision, one.Subject, what, one.Source], [new("subject", one.Subject), new("decision", one.Source)]);

        TextSpan PlaceOf(FindingAddress address) => new FindingMatcher(address, text).FirstPlace;
    }

    private static string Show(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private static Finding? Make(RuleDescriptor descriptor, RuleSettings settings, TextSpan span, ImmutableArray<object?> arguments, ImmutableArray<FindingProperty> properties) =>
        settings.GetSeverity(descriptor) is var severity and not Severity.None
            ? new Finding(descriptor, severity, span, arguments, properties, related: [], needsReview: false, facts: [], evidence: [])
            : null;
}
