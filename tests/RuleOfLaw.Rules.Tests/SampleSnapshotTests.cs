using RuleOfLaw.Rules.Tests.Output;
using RuleOfLaw.Rules.Text;
using Snapshooter.Xunit;

namespace RuleOfLaw.Rules.Tests;

/// <summary>The whole assessment of each sample, as JSON. A change that shows here is a change for every user.</summary>
public sealed class SampleSnapshotTests
{
    public static TheoryData<string> Samples => AssessmentJsonTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_assessed_as_before(string sample)
    {
        var text = SourceText.From(File.ReadAllText(Repository.Path("samples", "reports", sample)), $"samples/reports/{sample}");
        Snapshot.Match(AssessmentJsonTests.Write(ReportAssessor.Create().Assess(text)), $"{Path.GetFileNameWithoutExtension(sample)}.json");
    }
}
