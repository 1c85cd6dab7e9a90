using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace XenModeKB.Links;

/// <summary>
/// Asks one address once: 1. HEAD, and GET where HEAD is refused or an anchor is asked for; 2. redirects are followed here, one by one,
/// so that each is judged; 3. of a page no more than a limit is read. Never throws but for cancellation.
/// </summary>
internal sealed class Fetch : IDisposable
{
    private readonly ExternalOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public Fetch(ExternalOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.Timeout,
            CookieContainer = new(),
            // A proxy would connect on our behalf, to addresses that nobody checked.
            UseProxy = false,
            ConnectCallback = (context, cancellation) => AddressGuard.Connect(context.DnsEndPoint, options.TestPort, cancellation),
        };
        _client = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en,*;q=0.5");
    }

    public void Dispose() => _client.Dispose();

    public async Task<FetchResult> Get(WebUrl url, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await Follow(url, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(0, FetchError.Timeout);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or UriFormatException or NotSupportedException)
        {
            return new(0, ErrorOf(e));
        }
    }

    private async Task<FetchResult> Follow(WebUrl url, CancellationToken cancellation)
    {
        var (at, fragment) = (url with { Fragment = null, UserInfo = "" }, Fragments.WithoutDirective(url.Fragment ?? ""));
        var (redirected, permanent) = (false, true);
        var body = !Fragments.IsTop(fragment);
        for (var requests = 0; requests <= 2 * _options.MostRedirects; requests++)
        {
            using var response = await Send(body ? HttpMethod.Get : HttpMethod.Head, at, cancellation).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (Next(response, at) is { } next)
            {
                if (!next.IsWeb)
                {
                    return new(status, FetchError.Protocol);
                }

                permanent &= status is 301 or 308;
                (at, redirected) = (next with { UserInfo = "", Fragment = null }, true);
                fragment = Fragments.IsTop(fragment) ? next.Fragment ?? "" : fragment;
                continue;
            }

            // Many servers do not know HEAD, or answer it wrongly; and a page at the end of a redirect may only say that there is none.
            if (!body && (status >= 400 || redirected))
            {
                body = true;
                continue;
            }

            return await Read(response, at, fragment, body, cancellation).ConfigureAwait(false) with { Redirected = redirected, Permanent = redirected && permanent };
        }

        return new(0, FetchError.TooManyRedirects);
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, WebUrl url, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(method, new Uri(url.ToString())) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static WebUrl? Next(HttpResponseMessage response, WebUrl at) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.NonValidated.TryGetValues("Location", out var values)
            ? WebUrl.Parse(values.ToString(), at) ?? new WebUrl("invalid", "", null, null, values.ToString(), null, null, true)
            : null;

    private async Task<FetchResult> Read(HttpResponseMessage response, WebUrl at, string fragment, bool body, CancellationToken cancellation)
    {
        var result = new FetchResult((int)response.StatusCode) { Final = at, RetryAfter = WaitOf(response.Headers.RetryAfter) };
        var page = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        if (!body || !page || !response.IsSuccessStatusCode)
        {
            return result;
        }

        var bytes = await ReadBody(response, cancellation).ConfigureAwait(false);
        using var text = DecodedText.Of(bytes.Span);
        var facts = ScanHtml.Scan("", text.Text, new());
        var whole = bytes.Length < _options.MostBytes;
        return result with
        {
            Title = SoftNotFound.TitleOf(text.Text),
            AnchorMissing = whole && !Fragments.IsTop(fragment) && !facts.Anchors.Contains(fragment) && !facts.Anchors.Contains(PercentEncoding.Decode(fragment)),
        };
    }

    private async Task<ReadOnlyMemory<byte>> ReadBody(HttpResponseMessage response, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[Math.Min(_options.MostBytes, 64 * 1024)];
            var length = 0;
            while (length < _options.MostBytes)
            {
                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, Math.Min(_options.MostBytes, length * 2));
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

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - _clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static FetchError ErrorOf(Exception e)
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

        return e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? FetchError.Name
            : e is UriFormatException or NotSupportedException or InvalidOperationException ? FetchError.Protocol
            : FetchError.Connection;
    }
}
