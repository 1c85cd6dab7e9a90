using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A file of another site, or why it can't be had.</summary>
internal readonly record struct Downloaded(ReadOnlyMemory<byte> Content, Message? Problem);

/// <summary>Fetches one file from another site with the guard, the limits and the manners of external links.</summary>
internal static class Download
{
    /// <summary>For a file that is fetched once, and may be as large as the manifest of a site of a hundred thousand pages.</summary>
    public static ExternalOptions Limits { get; } = new() { Timeout = TimeSpan.FromSeconds(60), MostBytes = 256 * 1024 * 1024 };

    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<Downloaded> Get(WebUrl url, ExternalOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        using var client = GuardedClient.Make(options);
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await Follow(client, url, options, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(FetchError.Timeout);
        }
        catch (Exception e) when (FetchErrors.IsExpected(e))
        {
            return Failed(FetchErrors.Of(e));
        }
    }

    private static async Task<Downloaded> Follow(HttpClient client, WebUrl url, ExternalOptions options, CancellationToken cancellation)
    {
        var at = url with { Fragment = null, UserInfo = "" };
        for (var requests = 0; requests <= options.MostRedirects; requests++)
        {
            using var response = await client.Ask(HttpMethod.Get, at, cancellation).ConfigureAwait(false);
            if (GuardedClient.Next(response, at) is { } next)
            {
                if (!next.IsWeb)
                {
                    return Failed(FetchError.Protocol);
                }

                at = next with { Fragment = null, UserInfo = "" };
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                return new(default, $"status {(int)response.StatusCode}");
            }

            var bytes = await GuardedClient.ReadUpTo(response, options.MostBytes, cancellation).ConfigureAwait(false);
            return bytes.Length < options.MostBytes
                ? new(bytes, null)
                : new(default, $"more than {options.MostBytes} bytes");
        }

        return Failed(FetchError.TooManyRedirects);
    }

    private static Downloaded Failed(FetchError error) => new(default, FetchErrors.Words(error));
}
