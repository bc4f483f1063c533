namespace RuleOfLaw.Rules;

/// <summary>
/// Work on many things, several at a time, with the results in the order of the things. Up to twice as many are begun as are worked on: else whoever is done
/// before the one ahead of him, or while a result is being used, would have nothing to do; and no more than that, so that memory does not grow with their number.
/// </summary>
internal static class WorkAhead
{
    /// <summary>Begins the work on things as results are taken.</summary>
    /// <param name="things">The things; taken one by one.</param>
    /// <param name="atATime">How many are worked on at a time.</param>
    /// <param name="work">The work on one of them.</param>
    /// <param name="cancellationToken">Cancels what is not begun.</param>
    /// <returns>For each thing, in their order, the task that ends with its result.</returns>
    public static IEnumerable<Task<TResult>> InOrder<T, TResult>(IEnumerable<T> things, int atATime, Func<T, TResult> work, CancellationToken cancellationToken)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, atATime).ConcurrentScheduler;
        var begun = new Queue<Task<TResult>>();
        foreach (var thing in things)
        {
            begun.Enqueue(Task.Factory.StartNew(() => work(thing), cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler));
            if (begun.Count == atATime * 2L)
            {
                yield return begun.Dequeue();
            }
        }

        while (begun.TryDequeue(out var task))
        {
            yield return task;
        }
    }
}
