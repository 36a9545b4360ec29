using System.Collections.Concurrent;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Checking.External;

/// <summary>Asks other sites whether the pages that links lead to are still there. The only part of checking that uses the network.</summary>
internal static class ExternalLinks
{
    private const int AtATime = 16;

    /// <summary>What is known of each URL now, by its text without a fragment: from the cache where that is fresh, else by asking.</summary>
    public static async Task<IReadOnlyDictionary<string, Seen>> Ask(IEnumerable<Url> urls, ExternalSettings settings, DiagnosticBag bag, CancellationToken stop)
    {
        var known = VerdictCache.Load(settings.CacheFile, bag);
        var seen = new ConcurrentDictionary<string, Seen>(StringComparer.Ordinal);
        var wanted = urls.DistinctBy(url => url.WithoutFragment, StringComparer.Ordinal).ToLookup(url => IsFresh(url, known, settings));
        foreach (var url in wanted[true])
        {
            seen[url.WithoutFragment] = known[url.WithoutFragment];
        }
        using var requests = new Requests(settings);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(stop);
        budget.CancelAfter(settings.Budget);
        var follower = new Follower(requests);
        try
        {
            await Parallel.ForEachAsync(
                HostByHost(wanted[false]),
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stop },
                async (url, _) => seen[url.WithoutFragment] = await Ask(url, known.GetValueOrDefault(url.WithoutFragment), follower, settings, budget.Token, stop));
        }
        finally
        {
            VerdictCache.Save(settings.CacheFile, Merged(known, seen), settings.Clock.GetUtcNow());
        }
        return seen;
    }

    private static bool IsFresh(Url url, Dictionary<string, Seen> known, ExternalSettings settings) =>
        known.TryGetValue(url.WithoutFragment, out var seen) && seen.IsFresh(settings.Clock.GetUtcNow());

    /// <summary>First one of each host, then the second of each, so that the wait for one host is the work on others.</summary>
    private static IEnumerable<Url> HostByHost(IEnumerable<Url> urls) =>
        from host in urls.GroupBy(url => url.Host, StringComparer.Ordinal)
        from one in host.OrderBy(url => url.ToString(), StringComparer.Ordinal).Select((url, turn) => (url, turn))
        orderby one.turn
        select one.url;

    private static async Task<Seen> Ask(Url url, Seen? before, Follower follower, ExternalSettings settings, CancellationToken budget, CancellationToken stop)
    {
        try
        {
            var verdict = await follower.Ask(url with { Fragment = null }, before?.Verdict.ETag, budget);
            var now = settings.Clock.GetUtcNow();
            return new Seen(verdict, now, verdict.IsBroken ? before?.BrokenSince ?? now : null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Seen(new Verdict(Answer.NoTime), settings.Clock.GetUtcNow(), null);
        }
    }

    private static Dictionary<string, Seen> Merged(Dictionary<string, Seen> known, ConcurrentDictionary<string, Seen> seen)
    {
        foreach (var (url, one) in seen.Where(one => one.Value.Verdict.IsLasting))
        {
            known[url] = one;
        }
        return known;
    }
}
