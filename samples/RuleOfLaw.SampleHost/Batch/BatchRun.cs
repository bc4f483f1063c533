using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Batch;

namespace RuleOfLaw.SampleHost.Batch;

/// <summary>One run of a command over its files: hands the results on as they come, and keeps what is to be told at the end.</summary>
internal sealed class BatchRun(IReportAssessor assessor, IReadOnlyList<string> files, int jobs, CancellationToken cancellationToken)
{
    private int _done;

    public int Total => files.Count;

    /// <summary>What could not be read, in the order of the files; and that the run was ended early.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The gravest finding so far.</summary>
    public Severity Highest { get; private set; } = Severity.None;

    /// <summary>The results; enumerated once. Calls back after each.</summary>
    public IEnumerable<BatchResult> Results(Action tick)
    {
        foreach (var result in new ReportBatch(assessor) { MaxDegreeOfParallelism = jobs }.Run(files, cancellationToken))
        {
            if (result.Error is { } error)
            {
                Problems.Add(error);
            }
            else if (result.Assessment!.HighestSeverity > Highest)
            {
                Highest = result.Assessment.HighestSeverity;
            }

            yield return result;
            _done++;
            tick();
        }

        if (_done < files.Count)
        {
            Problems.Add($"已中断，完成 {_done}/{files.Count} 份，已写出的只有这些 / interrupted; {_done} of {files.Count} reports are done and written");
        }
    }

    /// <summary>The assessments alone.</summary>
    public IEnumerable<Assessment> Assessments(Action tick) => Results(tick).Select(result => result.Assessment).OfType<Assessment>();
}
