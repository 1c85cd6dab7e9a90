using System.Net;

namespace XenModeKB.Links;

/// <summary>How gently and how long other people's servers are asked.</summary>
internal sealed record ExternalOptions
{
    /// <summary>Says who asks, and where to complain.</summary>
    public string UserAgent { get; init; } = "Mozilla/5.0 (compatible; kb-links/1.0; link checker)";

    /// <summary>For one request, with its body.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Least time between two requests to one host.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Wait before the second attempt; doubles for the third.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A server that asks to wait longer is not asked again in this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    public int Attempts { get; init; } = 3;

    public int MostRedirects { get; init; } = 10;

    public int MostBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>How many hosts are asked at once.</summary>
    public int Hosts { get; init; } = 16;

    /// <summary>An address that was fine is not asked again so soon.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Only for tests: the one port of this machine that may be asked.</summary>
    public int? TestPort { get; init; }

    /// <summary>Only for tests: SHA-256 of the one certificate that is trusted though nobody signed it.</summary>
    public string? TestCertificate { get; init; }

    /// <summary>Addresses of a name. Asked once for each connection, which then goes to the addresses that were checked.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Archived copies by address, see <see cref="ArchivedCopies"/>: a dead link that has one is no error.</summary>
    public IReadOnlyDictionary<string, string> Archives { get; init; } = new Dictionary<string, string>();

    /// <summary>Text that a change added; null when every link may fail.</summary>
    public string? Touched { get; init; }
}
