using System.Net;
using System.Net.Sockets;

namespace XenModeKB.Links;

/// <summary>The address of a host is not a public one.</summary>
internal sealed class RefusedAddressException(string host) : IOException($"{host} is not a public address.");

/// <summary>
/// Opens connections to public addresses only, so that a link in a pull request can't reach into the network that checks it.
/// It stands where the socket is opened: whatever a name resolves to, and after each redirect,
/// the address that is used is the one that was checked.
/// </summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7",
            "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork s_sixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        // Addresses that carry an IPv4 address lead where that one leads.
        var bytes = address.GetAddressBytes();
        if (s_translated.Contains(address))
        {
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        }

        if (s_sixToFour.Contains(address))
        {
            return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        }

        // ISATAP: the last part carries it, under any prefix.
        var carries = bytes is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..];
        return (!carries || IsPublic(new IPAddress(bytes.AsSpan(12, 4)))) && !s_special.Any(network => network.Contains(address));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <param name="end">Host and port of the request.</param>
    /// <param name="options">How names are resolved, and which port of this machine a test may ask.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="RefusedAddressException">The host has an address that is not public.</exception>
    public static async ValueTask<Stream> Connect(DnsEndPoint end, ExternalOptions options, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out var literal)
            ? [literal]
            : await options.Resolve(end.Host, cancellation).ConfigureAwait(false);

        // One private address among several is enough to refuse: which one is used is chance.
        var isTestPort = end.Port == options.TestPort;
        if (addresses.Length == 0 || !addresses.All(address => IsPublic(address) || (isTestPort && IPAddress.IsLoopback(address))))
        {
            throw new RefusedAddressException(end.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
