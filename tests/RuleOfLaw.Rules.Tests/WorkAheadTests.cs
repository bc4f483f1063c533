namespace RuleOfLaw.Rules.Tests;

public class WorkAheadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Results_come_in_the_order_of_the_things_whoever_is_done_first(int atATime)
    {
        var results = new List<int>();
        foreach (var task in WorkAhead.InOrder(Enumerable.Range(0, 50), atATime, Work, CancellationToken.None))
        {
            results.Add(await task);
        }

        Assert.Equal(Enumerable.Range(0, 50), results);

        static int Work(int thing)
        {
            Thread.Sleep((thing % 4) switch { 0 => 4, 1 => 2, _ => 0 });
            return thing;
        }
    }

    [Fact]
    public async Task Never_are_more_worked_on_than_asked_for()
    {
        var (atWork, most) = (0, 0);
        foreach (var task in WorkAhead.InOrder(Enumerable.Range(0, 60), 3, Work, CancellationToken.None))
        {
            await task;
        }

        Assert.InRange(most, 1, 3);

        int Work(int thing)
        {
            var now = Interlocked.Increment(ref atWork);
            InterlockedMax(ref most, now);
            Thread.Sleep(1);
            Interlocked.Decrement(ref atWork);
            return thing;
        }
    }

    [Fact]
    public async Task One_that_takes_long_does_not_keep_the_others_waiting()
    {
        using var laterOneBegan = new ManualResetEventSlim();
        var first = WorkAhead.InOrder(Enumerable.Range(0, 10), 2, Work, CancellationToken.None).First();
        Assert.True(await first);

        bool Work(int thing)
        {
            if (thing == 2)
            {
                laterOneBegan.Set();
            }

            return thing != 0 || laterOneBegan.Wait(Patience);
        }
    }

    [Fact]
    public async Task A_failure_comes_in_its_place()
    {
        var results = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            foreach (var task in WorkAhead.InOrder(Enumerable.Range(0, 20), 4, thing => thing == 7 ? throw new InvalidOperationException() : thing, CancellationToken.None))
            {
                results.Add(await task);
            }
        });
        Assert.Equal(Enumerable.Range(0, 7), results);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value && Interlocked.CompareExchange(ref target, value, seen) is var now && now != seen;)
        {
            seen = now;
        }
    }
}
