using System.Collections.Concurrent;
using System.Globalization;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

/// <summary>The same in gives the same bytes out, whatever the culture, the number of threads and the order of the files; and the manifest tells what was in.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(Repository.Path("samples", "reports"), "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Twenty_shuffled_parallel_runs_in_three_cultures_give_the_same_bytes()
    {
        var expected = await RunAsync(Files, CultureInfo.InvariantCulture, threads: 1);
        var random = new Random(20241204);
        var cultures = Cultures();
        for (var run = 0; run < 20; run++)
        {
            var shuffled = Files.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, await RunAsync(shuffled, cultures[run % cultures.Length], threads: 1 + (run % 5)));
        }
    }

    /// <summary>A rate with a fraction: its message is made in the rule, before anybody has said how to format it.</summary>
    [Fact]
    public void A_message_with_a_fraction_is_the_same_in_every_culture()
    {
        var text = SourceText.From("青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）矛盾化解。受理矛盾纠纷164件，化解150件，化解率98.5%。\n");
        var before = CultureInfo.CurrentCulture;
        try
        {
            Assert.All(Cultures(), culture =>
            {
                CultureInfo.CurrentCulture = culture;
                var message = Assert.Single(ReportAssessor.Create().Assess(text).Findings, finding => finding.RuleId is "ROL2005").GetMessage();
                Assert.Contains("98.5%", message, StringComparison.Ordinal);
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_manifest_tells_texts_configurations_rubrics_and_decisions_apart()
    {
        var text = SourceText.Load(Files[0]);
        var plain = ReportAssessor.Create().Assess(text).Manifest;
        Assert.Equal(plain, ReportAssessor.Create().Assess(text).Manifest with { Rules = plain.Rules });
        Assert.NotEqual(plain.Text, ReportAssessor.Create().Assess(SourceText.From(text + " ")).Manifest.Text);
        Assert.NotEqual(plain.Configuration, ReportAssessor.Create(options => options.SetSeverity("ROL2001", Severity.Info)).Assess(text).Manifest.Configuration);
        Assert.NotEqual(plain.Configuration, ReportAssessor.Create(options => options.AddTerms(Vocabulary.Audience, "youth", "少年团")).Assess(text).Manifest.Configuration);
        Assert.NotEqual(plain.RubricDigest, ReportAssessor.Create(options => options.UseRubric(BuiltInRubrics.Township with { Version = "2" })).Assess(text).Manifest.RubricDigest);

        // What is configured where makes no difference; what holds does.
        var fromFile = ReportAssessor.Create().Assess(text, new AssessmentContext { Configuration = [ConfigurationSource.Parse("rol_diagnostic.ROL2001.severity = info", ".rolconfig")] });
        Assert.Equal(ReportAssessor.Create(options => options.SetSeverity("ROL2001", Severity.Info)).Assess(text).Manifest.Configuration, fromFile.Manifest.Configuration);
    }

    [Fact]
    public void The_day_is_told_only_where_it_matters()
    {
        var text = SourceText.Load(Files[0]);
        var suppression = new Suppression { RuleId = "ROL2001", Kind = SuppressionKind.Accepted, Justification = "县里另有统计口径" };
        Assert.Null(ReportAssessor.Create().Assess(text, new AssessmentContext { Suppressions = [suppression] }).Manifest.AsOf);
        Assert.NotNull(ReportAssessor.Create().Assess(text, new AssessmentContext { Suppressions = [suppression with { Expires = new DateOnly(2999, 1, 1) }] }).Manifest.AsOf);
    }

    private static async Task<string> RunAsync(string[] files, CultureInfo culture, int threads)
    {
        var assessor = ReportAssessor.Create();
        var assessments = new ConcurrentBag<Assessment>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, async (file, cancellation) =>
        {
            var text = SourceText.From(await File.ReadAllTextAsync(file, cancellation), Path.GetFileName(file));
            CultureInfo.CurrentCulture = culture;
            assessments.Add(assessor.Assess(text, cancellationToken: cancellation));
        });
        CultureInfo.CurrentCulture = culture;
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, assessments.OrderBy(assessment => assessment.Report.Text.Path, StringComparer.Ordinal));
        RankingJson.Write(stream, Ranking.Of(assessments));
        return Convert.ToHexString(stream.ToArray());
    }

    /// <summary>The cultures' own data is not loaded in this build (invariant globalization); what would differ in them is set by hand.</summary>
    private static CultureInfo[] Cultures()
    {
        CultureInfo[] cultures = [.. Enumerable.Range(0, 3).Select(_ => (CultureInfo)CultureInfo.InvariantCulture.Clone())];
        cultures[0].DateTimeFormat.ShortDatePattern = "yyyy年M月d日";
        cultures[1].NumberFormat.NumberDecimalSeparator = ",";
        cultures[1].NumberFormat.NumberGroupSeparator = ".";
        cultures[1].DateTimeFormat.ShortDatePattern = "d.M.yyyy";
        cultures[2].NumberFormat.NumberDecimalSeparator = "٫";
        cultures[2].NumberFormat.NegativeSign = "−";
        return cultures;
    }
}
