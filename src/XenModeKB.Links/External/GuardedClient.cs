using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace XenModeKB.Links;

/// <summary>
/// Makes the one sort of client that asks other sites: public addresses only, no proxy, one set of cookies for a run, HTTP/2 where a server
/// offers it.
/// </summary>
internal static class GuardedClient
{
    public static HttpClient Make(ExternalOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // Redirects are followed by the caller, one by one, so that each is judged.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.Timeout,
            CookieContainer = new(),
            // A proxy would connect on our behalf, to addresses that nobody checked.
            UseProxy = false,
            ConnectCallback = (context, cancellation) => AddressGuard.Connect(context.DnsEndPoint, options, cancellation),
        };
        if (options.TestCertificate is { } fingerprint)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || IsKnown(certificate, fingerprint);
        }

        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en,*;q=0.5");
        return client;
    }

    /// <summary>Sends a request and gives back the response as soon as its headers are there.</summary>
    public static Task<HttpResponseMessage> Ask(this HttpClient client, HttpMethod method, WebUrl url, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(method, new Uri(url.ToString()))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    /// <summary>
    /// Where a response leads; null when it is no redirect. An address that nobody can read has the scheme <c>invalid</c>.
    /// </summary>
    public static WebUrl? Next(HttpResponseMessage response, WebUrl at) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
            && response.Headers.NonValidated.TryGetValues("Location", out var values)
            ? WebUrl.Parse(values.ToString(), at) ?? new WebUrl("invalid", "", null, null, values.ToString(), null, null, true)
            : null;

    /// <summary>The body, up to a limit.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadUpTo(HttpResponseMessage response, int limit, CancellationToken cancellation)
    {
        const int First = 64 * 1024;
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[Math.Min(limit, First)];
            var length = 0;
            while (length < limit)
            {
                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, Math.Min(limit, length * 2));
                }

                var read = await stream.ReadAsync(bytes.AsMemory(length), cancellation).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }

            return bytes.AsMemory(0, length);
        }
    }

    private static bool IsKnown(X509Certificate? certificate, string fingerprint) =>
        certificate is not null
            && string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), fingerprint, StringComparison.OrdinalIgnoreCase);
}
