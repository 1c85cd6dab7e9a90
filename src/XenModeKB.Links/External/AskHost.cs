namespace XenModeKB.Links;

/// <summary>A page to ask for.</summary>
/// <param name="Url">Without a fragment.</param>
/// <param name="Read">Whether some link names a part of it.</param>
internal readonly record struct AskedPage(WebUrl Url, bool Read);

/// <summary>
/// Asks for the pages of one host, one after another: 1. what was fine a short while ago is not asked; 2. attempts with growing, uneven
/// waits, as long as
/// the server asks for; 3. a host that asks for more patience than a run has is left alone; 4. where a host answers "fine" for what can't
/// be there, pages are read.
/// </summary>
internal sealed class AskHost(Fetch fetch, ExternalOptions options, ExternalState state, TimeProvider clock, Func<double> chance)
{
    /// <summary>A path that no site has.</summary>
    private const string Nowhere = "/kb-links-asks-for-what-is-not-here-4f1d2b";

    private bool? _answersAll;

    public async Task<List<JudgedPage>> Run(IEnumerable<AskedPage> pages, CancellationToken cancellation)
    {
        var judged = new List<JudgedPage>();
        var closed = false;
        foreach (var (url, read) in pages)
        {
            var before = state.Addresses.GetValueOrDefault(url.ToString());
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (before is { Verdict: Verdict.Ok or Verdict.Moved }
                && today.DayNumber - before.Checked.DayNumber < options.FreshFor.TotalDays)
            {
                judged.Add(new(url, null, before));
                continue;
            }

            var result = closed ? new FetchResult(429) : await Ask(url, read, cancellation).ConfigureAwait(false);
            closed |= result is { Status: 429, RetryAfter: { } wait } && wait > options.LongestWait;
            judged.Add(new(url, result, JudgeFetch.Judge(url, result, before, today)));
        }

        return judged;
    }

    private async Task<FetchResult> Ask(WebUrl url, bool read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await fetch.Get(url, read, cancellation).ConfigureAwait(false);

            // A growing, uneven wait, so that many clients do not come back at once.
            var wait = result.RetryAfter ?? (options.RetryAfter * Math.Pow(2, attempt - 1) * (0.5 + chance()));
            if (!JudgeFetch.MayRetry(result) || attempt >= options.Attempts || wait > options.LongestWait)
            {
                return result is { IsPage: true, WasRead: false } && await AnswersAll(url, cancellation).ConfigureAwait(false)
                    ? await fetch.Get(url, read: true, cancellation).ConfigureAwait(false)
                    : result;
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether the host says "fine" for any path, so that only a page's words tell.</summary>
    private async Task<bool> AnswersAll(WebUrl url, CancellationToken cancellation) =>
        _answersAll ??= await fetch.Get(url with { Path = Nowhere, Query = null, Fragment = null }, read: false, cancellation)
            .ConfigureAwait(false) is { Status: >= 200 and < 300, Redirected: false };
}
