using System.Collections.Concurrent;

namespace XenModeKB.Links;

/// <summary>
/// One request at a time to a host, and a pause between two of them, whoever asks: the queue of that host, the second half of HEAD and GET,
/// or a redirect that leads there.
/// </summary>
internal sealed class HostPace(TimeSpan pace, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the host to be free. The next one waits until the result is disposed.</summary>
    public async Task<IDisposable> Enter(string host, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(host, _ => new());
        await gate.Free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var wait = gate.Last is { } last ? pace - clock.GetElapsedTime(last) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            }

            gate.Last = clock.GetTimestamp();
            return gate;
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }

    private sealed class Gate : IDisposable
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public long? Last { get; set; }

        public void Dispose() => Free.Release();
    }
}
