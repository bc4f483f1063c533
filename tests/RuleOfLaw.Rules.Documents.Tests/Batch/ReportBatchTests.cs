using RuleOfLaw.Rules.Documents.Batch;

namespace RuleOfLaw.Rules.Documents.Tests.Batch;

public sealed class ReportBatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static readonly ReportAssessor Assessor = ReportAssessor.Create();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Results_come_in_the_order_of_the_files_and_bad_ones_stop_nobody(int parallel)
    {
        var batch = Make(parallel);
        string[] paths = [.. Enumerable.Range(0, 40).Select(i => i % 7 == 3 ? Path.Combine(_folder.FullName, $"missing{i}") : File($"{(i % 11 == 5 ? "broken" : "good")}{i}.txt"))];
        var results = batch.Run(paths).ToList();
        Assert.Equal(paths, results.Select(result => result.Path));
        Assert.All(results, result => Assert.Equal(result.Assessment is null, result.Error is not null));
        Assert.All(results.Where(result => result.Error is not null), result => Assert.Contains(result.Path, result.Error, StringComparison.Ordinal));
        Assert.Equal(paths.Count(path => !path.Contains("good", StringComparison.Ordinal)), results.Count(result => result.Error is not null));
        Assert.Contains(results, result => result.Error?.Contains("InvalidOperationException", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void At_most_twice_as_many_files_are_begun_as_are_worked_on()
    {
        var begun = 0;
        var taken = 0;
        foreach (var _ in Make(parallel: 4).Run(Enumerable.Range(0, 50).Select(i =>
        {
            begun++;
            return File("good.txt");
        })))
        {
            taken++;
            Assert.InRange(begun - taken, 0, 8);
        }

        Assert.Equal(50, taken);
    }

    [Fact]
    public void A_batch_that_is_ended_gives_what_is_done()
    {
        using var source = new CancellationTokenSource();
        var results = new List<BatchResult>();
        foreach (var result in Make(parallel: 2).Run(Enumerable.Range(0, 1000).Select(i => File($"{i}.txt")), source.Token))
        {
            results.Add(result);
            if (results.Count == 5)
            {
                source.Cancel();
            }
        }

        Assert.InRange(results.Count, 5, 9);
        Assert.All(results, result => Assert.NotNull(result.Assessment));
        Assert.Equal(Enumerable.Range(0, results.Count).Select(i => $"{i}.txt"), results.Select(result => Path.GetFileName(result.Path)));
    }

    [Fact]
    public void It_takes_one_file_at_a_time_at_least() => Assert.Throws<ArgumentOutOfRangeException>(() => Make(parallel: 0));

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, "青禾镇2024年法治政府建设年度报告\n");
        return path;
    }

    private static ReportBatch Make(int parallel) => new(Assessor)
    {
        MaxDegreeOfParallelism = parallel,
        Context = path => path.Contains("broken", StringComparison.Ordinal) ? throw new InvalidOperationException() : AssessmentContext.Empty,
    };
}
