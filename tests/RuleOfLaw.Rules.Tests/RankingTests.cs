using NJsonSchema;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

public sealed class RankingTests
{
    private static readonly LocalizedText Name = new("项", "item");

    [Fact]
    public void Reports_are_ranked_by_value_and_equals_share_a_place()
    {
        var ranking = Assert.Single(Ranking.Of([Make("丙", 70), Make("甲", 90), Make("丁", 70), Make("乙", 80), Make("戊", 60)]));
        Assert.Equal(["甲 1", "乙 2", "丁 3=", "丙 3=", "戊 5"], ranking.Reports.Select(Show));
        Assert.All(ranking.Reports, report => Assert.Equal((report.Place, report.Place, false), (report.BestPlace, report.WorstPlace, report.IsUncertain)));
    }

    [Fact]
    public void A_difference_nobody_sees_makes_no_place() =>
        Assert.Equal(["乙 1=", "甲 1="], Ranking.Of([Make("甲", 70.01m), Make("乙", 70.04m)])[0].Reports.Select(Show));

    [Fact]
    public void Where_intervals_overlap_the_possible_places_are_told()
    {
        var ranking = Ranking.Of([Make("甲", 90), Make("乙", 70, 80), Make("丙", 72, 73), Make("丁", 60)])[0];
        Assert.Equal(["甲 1 1–1", "乙 2 2–3", "丙 3 2–3", "丁 4 4–4"], ranking.Reports.Select(report => $"{Show(report)} {report.BestPlace}–{report.WorstPlace}"));
        Assert.Equal([false, true, true, false], ranking.Reports.Select(report => report.IsUncertain));
    }

    [Fact]
    public void Totals_that_differ_are_compared_by_share()
    {
        var part = Make("甲", 45, 45, outOf: 50);
        Assert.Equal(["甲 1", "乙 2"], Ranking.Of([Make("乙", 80), part])[0].Reports.Select(Show));
    }

    [Fact]
    public void Reports_of_different_rubrics_stand_in_different_tables()
    {
        var assessor = ReportAssessor.Create();
        var rankings = Ranking.Of(Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Select(file => assessor.Assess(SourceText.Load(file))));
        Assert.Equal(["department", "township"], rankings.Select(ranking => ranking.Rubric.Id));
        Assert.Equal([1, 3], rankings.Select(ranking => ranking.Reports.Length));
    }

    [Fact]
    public async Task The_JSON_follows_its_schema()
    {
        var assessor = ReportAssessor.Create();
        using var stream = new MemoryStream();
        RankingJson.Write(stream, Ranking.Of(Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Select(file => assessor.Assess(SourceText.Load(file)))), Language.English);
        var json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var schema = await JsonSchema.FromFileAsync(Repository.Path("src", "RuleOfLaw.Rules", "Output", "ranking.schema.json"));
        Assert.Empty(schema.Validate(json));
        Assert.Contains("\"title\": \"Rubric for departments\"", json, StringComparison.Ordinal);
    }

    private static string Show(RankedAssessment report) => $"{report.Assessment.Report.Header.Issuer} {report.Place}{(report.IsTied ? "=" : string.Empty)}";

    private static Assessment Make(string issuer, decimal low, decimal? high = null, decimal outOf = 100)
    {
        var criterion = new Criterion { Id = "c", Title = Name, Points = outOf, Reason = Name, Source = "own choice" };
        var section = new RubricSection { Id = "s", Title = Name, Criteria = [criterion] };
        var rubric = new Rubric { Id = "r", Version = "1", Title = Name, Sections = [section] };
        return new Assessment
        {
            Report = new AnnualReport { Header = new ReportHeader { Issuer = issuer } },
            Findings = [],
            Score = new ScoreCard(rubric, [new SectionScore(section, [new CriterionScore { Criterion = criterion, Outcome = Outcome.PartlyMet, Low = low, High = high ?? low }])]),
            Manifest = new AssessmentManifest { Library = "1", Rules = [], Rubric = "r 1", RubricDigest = "d", Text = "t", Configuration = "c" },
        };
    }
}
