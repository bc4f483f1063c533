using RuleOfLaw.Rules.Benchmarks.Peers;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Benchmarks.Tests;

/// <summary>The workflows find what our engine finds, at the same places, so that the two times can be compared.</summary>
public sealed class WorkflowRulesTests
{
    private readonly WorkflowRules _workflows = new();
    private readonly RuleEvaluator _engine = new(RuleSet.Compose(WorkflowRules.Rules));

    [Fact]
    public void Workflows_find_what_the_engine_finds()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, report) in Workloads.Reports)
        {
            var found = _engine.Evaluate(report, RuleSettings.Default);
            Assert.Equal(found.Select(finding => (name, finding.RuleId, finding.Span)), _workflows.Evaluate(report).Select(one => (name, one.Id, one.Span)));
            Assert.Equal(found.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal), _workflows.Speaks(report));
            ids.UnionWith(found.Select(finding => finding.RuleId));
        }

        Assert.Empty(RuleSet.Compose(WorkflowRules.Rules).Descriptors.Select(descriptor => descriptor.Id).Except(ids)); // every rule speaks of some report
    }
}
