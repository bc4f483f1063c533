using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Benchmarks.Limit;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Benchmarks.Tests;

/// <summary>The plain loops find what the engine finds, so that their times can be compared.</summary>
public sealed class PlainLoopsTests
{
    private readonly RuleEvaluator _engine = new(RuleSet.Compose(LimitRules.All));

    [Fact]
    public void Plain_loops_find_what_the_engine_finds()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, report) in Workloads.Reports)
        {
            var found = _engine.Evaluate(report, RuleSettings.Default);
            Assert.Equal(found.Select(finding => $"{name}: {Describe(finding)}"), PlainLoops.Evaluate(report, RuleSettings.Default).Select(finding => $"{name}: {Describe(finding)}"));
            ids.UnionWith(found.Select(finding => finding.RuleId));
        }

        Assert.Empty(RuleSet.Compose(LimitRules.All).Descriptors.Select(descriptor => descriptor.Id).Except(ids)); // every rule speaks of some report
    }

    [Fact]
    public void Both_keep_silent_where_a_rule_is_switched_off()
    {
        var settings = new RuleSettings();
        settings.SetSeverity("ROL2101", Severity.None);
        settings.SetSeverity("ROL4003", Severity.Info);
        settings.SetSeverity("ROL5001", Severity.Error);
        foreach (var (_, report) in Workloads.Reports)
        {
            Assert.Equal(_engine.Evaluate(report, settings).Select(Describe), PlainLoops.Evaluate(report, settings).Select(Describe));
        }
    }

    /// <summary>All that a finding carries; facts as a person would list them, groups and lists by their elements.</summary>
    private static string Describe(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding} {finding.GetMessage(Language.English)} {finding.NeedsReview} [{string.Join(' ', finding.Properties)}] [{string.Join(' ', finding.Related)}] [{string.Join(' ', finding.Evidence)}] [{string.Join(' ', Facts(finding.Facts))}] {finding.Fix?.IsSafe} {string.Join(' ', finding.Fix?.Edits ?? [])}");

    private static IEnumerable<string> Facts(ImmutableArray<object> facts) => facts.SelectMany(fact => fact switch
    {
        IFactGroup group => group.Facts,
        IEnumerable<object> many => many,
        _ => [fact],
    }).Select(fact => fact.GetType().Name);
}
