using System.Net.Http.Headers;

namespace XenModeKB.Links;

/// <summary>
/// Asks for one page once: 1. HEAD, and GET where HEAD is refused or the page has to be read; 2. redirects are followed here, one by one,
/// so that each is judged; 3. each request waits for its host; 4. of a page no more than a limit is read. Never throws but for
/// cancellation.
/// </summary>
internal sealed class Fetch(ExternalOptions options, TimeProvider clock) : IDisposable
{
    private readonly HostPace _pace = new(options.Pace, clock);
    private readonly HttpClient _client = GuardedClient.Make(options);

    public void Dispose() => _client.Dispose();

    /// <param name="url">Http or https; a fragment is no part of it.</param>
    /// <param name="read">Whether the page is to be read, for its anchors or its words.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<FetchResult> Get(WebUrl url, bool read, CancellationToken cancellation)
    {
        try
        {
            return await Follow(url, read, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(0, FetchError.Timeout);
        }
        catch (Exception e) when (FetchErrors.IsExpected(e))
        {
            return new(0, FetchErrors.Of(e));
        }
    }

    private async Task<FetchResult> Follow(WebUrl url, bool read, CancellationToken cancellation)
    {
        var (at, body) = (url with { Fragment = null, UserInfo = "" }, read);
        var (redirected, permanent) = (false, true);
        for (var requests = 0; requests <= 2 * options.MostRedirects; requests++)
        {
            using var turn = await _pace.Enter(at.Host!, cancellation).ConfigureAwait(false);
            using var limit = new CancellationTokenSource(options.Timeout, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            using var response = await _client.Ask(body ? HttpMethod.Get : HttpMethod.Head, at, both.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (GuardedClient.Next(response, at) is { } next)
            {
                if (!next.IsWeb)
                {
                    return new(status, FetchError.Protocol);
                }

                permanent &= status is 301 or 308;
                (at, redirected) = (next with { UserInfo = "", Fragment = next.Fragment ?? at.Fragment }, true);
                continue;
            }

            // Many servers do not know HEAD, or answer it wrongly; and a page at the end of a redirect may only say that there is none.
            // Who asks for patience is not asked again at once.
            if (!body && status != 429 && (status >= 400 || redirected))
            {
                body = true;
                continue;
            }

            var result = await Read(response, at, body, both.Token).ConfigureAwait(false);
            return result with { Redirected = redirected, Permanent = redirected && permanent };
        }

        return new(0, FetchError.TooManyRedirects);
    }

    private async Task<FetchResult> Read(HttpResponseMessage response, WebUrl at, bool body, CancellationToken cancellation)
    {
        var page = response.IsSuccessStatusCode
            && response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        var result = new FetchResult((int)response.StatusCode)
        {
            Final = at,
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            IsPage = page,
            WasRead = page && body,
        };
        if (!result.WasRead)
        {
            return result;
        }

        var bytes = await GuardedClient.ReadUpTo(response, options.MostBytes, cancellation).ConfigureAwait(false);
        var text = DecodeText.Html(bytes.Span, response.Content.Headers.ContentType?.CharSet?.Trim('"'));
        var facts = ScanHtml.Scan("", text, isXml: false);
        return result with
        {
            Title = SoftNotFound.TitleOf(text),
            Anchors = bytes.Length < options.MostBytes ? facts.Anchors.ToHashSet(StringComparer.Ordinal) : null,
        };
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
