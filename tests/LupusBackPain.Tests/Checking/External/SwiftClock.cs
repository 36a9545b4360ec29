using System.Collections.Concurrent;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>A clock that stands still until somebody waits, and then is at once where he waits for; it keeps what was waited for.</summary>
internal sealed class SwiftClock : TimeProvider
{
    private readonly Lock setting = new();
    private readonly ConcurrentQueue<TimeSpan> waits = [];
    private DateTimeOffset now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Waits => [.. waits];

    public void Advance(TimeSpan time)
    {
        lock (setting)
        {
            now += time;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (setting)
        {
            return now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Enqueue(dueTime);
        Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
