using System.Runtime.ExceptionServices;

namespace LupusBackPain.Publishing;

/// <summary>Work on many files or folders at once, since each may wait for the disk.</summary>
internal static class DiskWork
{
    /// <summary>Does this for each item. Where the machine fails, no further item is begun and the first failure is thrown as it was.</summary>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> act, CancellationToken stop = default)
    {
        Exception? failure = null;
        Parallel.ForEach(items, new ParallelOptions { CancellationToken = stop }, (item, loop) =>
        {
            try
            {
                act(item);
            }
            catch (Exception caught) when (caught is IOException or UnauthorizedAccessException)
            {
                Interlocked.CompareExchange(ref failure, caught, comparand: null);
                loop.Stop();
            }
        });
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
