using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Testing;

/// <summary>Verifies a rule by its class; see <see cref="RuleVerifier"/>.</summary>
/// <typeparam name="TRule">The rule's class.</typeparam>
#pragma warning disable CA1000 // The rule is named once, in front; nothing could infer it.
public static class RuleVerifier<TRule>
    where TRule : ReportRule, new()
{
    /// <inheritdoc cref="RuleVerifier.Verify(ReportRule, string, Action{RuleOfLawOptions})"/>
    public static ImmutableArray<Finding> Verify(string markup, Action<RuleOfLawOptions>? configure = null) => RuleVerifier.Verify(new TRule(), markup, configure);

    /// <inheritdoc cref="RuleVerifier.Verify(ReportRule, AnnualReport, IEnumerable{string}, Action{RuleOfLawOptions})"/>
    public static ImmutableArray<Finding> Verify(AnnualReport report, IEnumerable<string> messages, Action<RuleOfLawOptions>? configure = null) =>
        RuleVerifier.Verify(new TRule(), report, messages, configure);

    /// <inheritdoc cref="RuleVerifier.VerifyFix(ReportRule, string, string, bool, Action{RuleOfLawOptions})"/>
    public static void VerifyFix(string markup, string fixedText, bool includeUnsafe = false, Action<RuleOfLawOptions>? configure = null) =>
        RuleVerifier.VerifyFix(new TRule(), markup, fixedText, includeUnsafe, configure);
}
