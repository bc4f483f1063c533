using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Testing;
using RuleOfLaw.Rules.Tests;
using RuleOfLaw.Rules.Tests.Corpus;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>Every rule page, the samples and the gold corpus give the same assessments on both engines.</summary>
public sealed class EngineComparisonTests
{
    public static TheoryData<string> Rules => [.. BuiltInRules.All.Select(rule => rule.GetType().Name)];

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_examples_of_a_page_give_the_same(string name)
    {
        var definition = RuleDefinition.Of(BuiltInRules.All.Single(rule => string.Equals(rule.GetType().Name, name, StringComparison.Ordinal)));
        var spoke = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in definition.Descriptors.SelectMany(descriptor => RulePageExample.Of(descriptor.Page)).SelectMany(example => RuleMarkup.Parse(example.Markup).Reports))
        {
            var assessment = EngineComparison.AssertSame(SourceText.From(report.Text.Text, report.Name), report.Context);
            spoke.UnionWith(assessment.Findings.Select(finding => finding.RuleId));
        }

        Assert.Contains(definition.Descriptors, descriptor => spoke.Contains(descriptor.Id)); // what is compared is more than silence
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_the_same(string sample) =>
        Assert.NotEmpty(EngineComparison.AssertSame(SourceText.Load(Repository.Path("samples", "reports", sample)), AssessmentContext.Load(Repository.Path("samples", "reports", sample))).Findings);

    [CorpusFact]
    public void The_gold_corpus_gives_the_same() =>
        Assert.All(GoldCorpus.Reports, report => Assert.NotEmpty(EngineComparison.AssertSame(report.Text, AssessmentContext.Empty).Findings));

    [Fact]
    public async Task Many_threads_get_the_same()
    {
        var texts = Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Order(StringComparer.Ordinal).Select(file => SourceText.Load(file)).ToList();
        var expected = texts.ConvertAll(text => EngineComparison.BuiltIn.Assess(text).Findings.Select(finding => finding.ToString()).ToList());
        var round = 0;
        await foreach (var assessment in EngineComparison.OnNRules.AssessManyAsync(Enumerable.Repeat(texts, 5).SelectMany(one => one), maxDegreeOfParallelism: 4))
        {
            Assert.Equal(expected[round++ % texts.Count], assessment.Findings.Select(finding => finding.ToString()));
        }

        Assert.Equal(5 * texts.Count, round);
    }
}
