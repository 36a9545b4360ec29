using System.Collections.Concurrent;

namespace LupusBackPain.Checking.External;

/// <summary>Keeps requests to a host polite: at most two at a time, a pause between their starts, and none while the host asks to wait.</summary>
internal sealed class HostLanes(TimeSpan pause, TimeSpan patience, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>Waits for the host's turn; null where it asked to wait for longer than patience. Dispose what comes when the answer is there.</summary>
    public async Task<IDisposable?> Enter(string host, CancellationToken stop)
    {
        var lane = lanes.GetOrAdd(host, _ => new Lane());
        await lane.Places.WaitAsync(stop);
        try
        {
            // The host may ask to wait while this request waits for its turn.
            for (var wait = lane.Take(clock.GetUtcNow(), pause, patience); wait is { } time; wait = lane.Held(clock.GetUtcNow(), patience))
            {
                if (time <= TimeSpan.Zero)
                {
                    return lane;
                }
                await Task.Delay(time, clock, stop);
            }
        }
        catch (OperationCanceledException)
        {
            lane.Dispose();
            throw;
        }
        lane.Dispose();
        return null;
    }

    /// <summary>Lets no request to a host start for a while (Retry-After); whether that is within patience.</summary>
    public bool Hold(string host, TimeSpan time)
    {
        lanes.GetOrAdd(host, _ => new Lane()).Hold(clock.GetUtcNow() + time);
        return time <= patience;
    }

    private sealed class Lane : IDisposable
    {
        private const int AtATime = 2;
        private readonly Lock turn = new();
        private DateTimeOffset next;
        private DateTimeOffset heldUntil;

        public SemaphoreSlim Places { get; } = new(AtATime);

        /// <summary>How long to wait for the next start; null where the host asks for more than patience.</summary>
        public TimeSpan? Take(DateTimeOffset now, TimeSpan pause, TimeSpan patience)
        {
            lock (turn)
            {
                if (heldUntil - now > patience)
                {
                    return null;
                }
                var start = new[] { now, next, heldUntil }.Max();
                next = start + pause;
                return start - now;
            }
        }

        /// <summary>How long the host still asks to wait; null where that is more than patience.</summary>
        public TimeSpan? Held(DateTimeOffset now, TimeSpan patience)
        {
            lock (turn)
            {
                var left = heldUntil - now;
                return left > patience ? null : left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }

        public void Hold(DateTimeOffset until)
        {
            lock (turn)
            {
                heldUntil = heldUntil > until ? heldUntil : until;
            }
        }

        /// <summary>Gives the place back; the lane itself stays.</summary>
        public void Dispose() => Places.Release();
    }
}
