using System.Net.Sockets;
using System.Security.Authentication;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Why there was no response.</summary>
internal enum FetchError
{
    None,
    Timeout,

    /// <summary>No such host.</summary>
    Name,
    Connection,
    Tls,

    /// <summary>The host's address is not a public one.</summary>
    Refused,
    TooManyRedirects,

    /// <summary>Not HTTP, or a redirect that leads to no web address.</summary>
    Protocol,
}

/// <summary>Names what went wrong with a request.</summary>
internal static class FetchErrors
{
    /// <summary>Whether an exception is one that a request may end with.</summary>
    public static bool IsExpected(Exception e) =>
        e is HttpRequestException or IOException or InvalidOperationException or UriFormatException or NotSupportedException
            or InvalidDataException;

    public static FetchError Of(Exception e)
    {
        for (Exception? at = e; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case RefusedAddressException:
                    return FetchError.Refused;
                case AuthenticationException:
                    return FetchError.Tls;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return FetchError.Name;
                case SocketException { SocketErrorCode: SocketError.TimedOut }:
                    return FetchError.Timeout;
            }
        }

        return e switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FetchError.Name,
            UriFormatException or NotSupportedException or InvalidOperationException or InvalidDataException => FetchError.Protocol,
            _ => FetchError.Connection,
        };
    }

    /// <summary>For people.</summary>
    public static Message Words(FetchError error) => error switch
    {
        FetchError.Timeout => $"no answer in time",
        FetchError.Name => $"no such host",
        FetchError.Connection => $"no connection",
        FetchError.Tls => $"its certificate or encryption is wrong",
        FetchError.Refused => $"its address is not a public one",
        FetchError.TooManyRedirects => $"it redirects without end",
        FetchError.Protocol => $"its answer leads to no web address",
        _ => $"no answer",
    };
}
