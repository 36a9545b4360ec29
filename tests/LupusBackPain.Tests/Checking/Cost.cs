namespace LupusBackPain.Tests.Checking;

/// <summary>What work costs without a clock: the octets that it allocates, which are the same on every machine and grow with every copy that is made.</summary>
internal static class Cost
{
    private const int Size = 20_000;

    /// <summary>Holds that twice the input costs about twice as much: work in the square of its input costs four times as much.</summary>
    public static void GrowsWithItsInput(Func<int, string> input, Action<string> work)
    {
        var (once, twice) = (Of(input(Size), work), Of(input(2 * Size), work));
        Assert.True(twice <= (2.5 * once) + 10_000, $"{Size} parts cost {once:N0} octets, {2 * Size} cost {twice:N0}");
    }

    private static long Of(string input, Action<string> work)
    {
        work(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
