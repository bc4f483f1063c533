using System.Globalization;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Scoring;

/// <summary>No built-in rubric changes, and no sample's score moves, without a new version and its row in RubricReleases.md.</summary>
public sealed class RubricReleaseTests
{
    [Fact]
    public void The_last_release_of_each_rubric_is_the_rubric_there_is()
    {
        var last = Rows().GroupBy(row => row[0], StringComparer.Ordinal).Select(group => string.Join(" | ", group.Last()).TrimEnd());
        Assert.Equal(BuiltInRubrics.All.Select(Now).Order(StringComparer.Ordinal), last.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_version_is_given_twice()
    {
        var versions = Rows().Select(row => $"{row[0]} {row[1]}").ToList();
        Assert.Equal(versions.Distinct(StringComparer.Ordinal), versions);
    }

    private static string Now(Rubric rubric)
    {
        var assessor = ReportAssessor.Create();
        var scores = Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Order(StringComparer.Ordinal)
            .Select(sample => (Name: Path.GetFileNameWithoutExtension(sample), assessor.Assess(SourceText.Load(sample)).Score))
            .Where(one => string.Equals(one.Score.Rubric.Id, rubric.Id, StringComparison.Ordinal))
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {AssessmentJson.Round(one.Score.Value)}"));
        return $"{rubric.Id} | {rubric.Version} | {rubric.ComputeDigest()[..16]} | {string.Join(", ", scores)}".TrimEnd();
    }

    private static IEnumerable<string[]> Rows() => File.ReadLines(Repository.Path("src", "RuleOfLaw.Rules", "Scoring", "Rubrics", "RubricReleases.md"))
        .Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith(';'))
        .Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
