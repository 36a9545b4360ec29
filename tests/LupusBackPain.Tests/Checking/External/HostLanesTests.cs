using LupusBackPain.Checking.External;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>When a request to a host may start, on a clock that the test moves by hand.</summary>
public sealed class HostLanesTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly StoppedClock clock = new();
    private readonly HostLanes lanes;

    public HostLanesTests() => lanes = new HostLanes(Second, 30 * Second, clock);

    private Task<IDisposable?> Enter(string host = "a.example") => lanes.Enter(host, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Between_the_starts_of_two_requests_lies_the_pause()
    {
        (await Enter())!.Dispose();
        var second = Enter();
        var third = Enter();
        clock.Advance(Second - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await second)!.Dispose();
        clock.Advance(Second - TimeSpan.FromMilliseconds(1));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task A_third_request_waits_until_one_of_two_has_its_answer()
    {
        using var first = await Enter();
        var next = Enter();
        clock.Advance(Second);
        var second = await next;
        var third = Enter();
        clock.Advance(3600 * Second);
        Assert.False(third.IsCompleted);
        second!.Dispose();
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task Another_host_is_not_waited_for()
    {
        using var first = await Enter();
        Assert.True(Enter("b.example").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task While_a_host_asks_to_wait_no_request_to_it_starts()
    {
        Assert.True(lanes.Hold("a.example", 20 * Second));
        var next = Enter();
        clock.Advance((20 * Second) - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await next);
    }

    [Fact]
    public async Task A_host_that_asks_for_more_than_patience_is_given_up()
    {
        Assert.False(lanes.Hold("a.example", 31 * Second));
        Assert.Null(await Enter());
    }

    /// <summary>A clock that stands still but when it is told to move; what waits for a time is woken when that has come.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        private readonly Lock moving = new();
        private readonly List<Alarm> alarms = [];
        private DateTimeOffset now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow()
        {
            lock (moving)
            {
                return now;
            }
        }

        public void Advance(TimeSpan time)
        {
            Alarm[] due;
            lock (moving)
            {
                now += time;
                due = [.. alarms.Where(alarm => alarm.At <= now)];
                alarms.RemoveAll(alarm => alarm.At <= now);
            }
            Array.ForEach(due, alarm => alarm.Ring());
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (moving)
            {
                var alarm = new Alarm(now + dueTime, () => callback(state));
                alarms.Add(alarm);
                return alarm;
            }
        }

        private sealed record Alarm(DateTimeOffset At, Action Ring) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
                // Whoever waited has been woken or has given up.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
