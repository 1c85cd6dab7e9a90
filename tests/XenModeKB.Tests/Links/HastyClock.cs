using System.Collections.Concurrent;

namespace XenModeKB.Tests.Links;

/// <summary>
/// Stands still at one moment. It writes down how long somebody wants to wait, and does not let them; apart from the limit of a request.
/// </summary>
/// <param name="now">The moment.</param>
/// <param name="limit">Of a request.</param>
internal sealed class HastyClock(DateTimeOffset now, TimeSpan limit) : TimeProvider
{
    /// <summary>In the order in which they were asked for.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == limit || dueTime < TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
