using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Batch;

/// <summary>
/// Reads and assesses many files, several at a time. Results come in the order of the files; at most twice as many are begun as are worked on at a time, so
/// memory does not grow with their number. One file that cannot be read never stops the others.
/// </summary>
/// <param name="assessor">Assesses the texts.</param>
public sealed class ReportBatch(IReportAssessor assessor)
{
    /// <summary>Reads the files; those of the library unless set.</summary>
    public ReportReaders Readers { get; init; } = ReportReaders.Default;

    /// <summary>Gives the context of a file by its path; what lies beside it unless set.</summary>
    public Func<string, AssessmentContext> Context { get; init; } = AssessmentContext.Load;

    /// <summary>How many files are worked on at a time; the number of processors unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below one.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>Runs the batch.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="cancellationToken">Ends the batch early: no more files are begun, and the results end with the last one that is whole.</param>
    /// <returns>The results as they are ready; enumerated once, by one thread.</returns>
    public IEnumerable<BatchResult> Run(IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Enumerate(paths, cancellationToken);
    }

    private IEnumerable<BatchResult> Enumerate(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var pending = paths.TakeWhile(_ => !cancellationToken.IsCancellationRequested);
        foreach (var task in WorkAhead.InOrder(pending, MaxDegreeOfParallelism, path => Assess(path, cancellationToken), CancellationToken.None))
        {
            if (task.GetAwaiter().GetResult() is not { } result)
            {
                yield break;
            }

            yield return result;
        }
    }

    /// <summary>Null where the batch was ended while the file was worked on.</summary>
    private BatchResult? Assess(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = Readers.Load(path, cancellationToken);
            return new BatchResult(path, assessor.Assess(text, Context(path), cancellationToken), Error: null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (UnreadableTextException e)
        {
            return new BatchResult(path, Assessment: null, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A reader that fails in a way it does not know of is that file's trouble, not the batch's.
            return new BatchResult(path, Assessment: null, $"{path}: 读取时出错（{e.GetType().Name}） / failed while being read ({e.GetType().Name})");
        }
    }
}
