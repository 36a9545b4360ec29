using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace LupusBackPain.Reading;

/// <summary>Does the same work for every item on all processors; the order of the results is that of the items.</summary>
internal static class InParallel
{
    public static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Length];
        try
        {
            Parallel.For(0, items.Length, index => results[index] = work(items[index]));
        }
        catch (AggregateException exception)
        {
            // The machine's failures keep their own type, which says how the run ends.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions.FirstOrDefault(inner => inner is IOException or UnauthorizedAccessException)
                ?? exception.InnerExceptions[0]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
