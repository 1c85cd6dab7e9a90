using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace XenModeKB.Links;

/// <summary>What the check of external links found.</summary>
/// <param name="Problems">Every occurrence.</param>
/// <param name="Verdicts">How many addresses have which verdict.</param>
internal sealed record ExternalReport(ImmutableArray<LinkProblem> Problems, ImmutableSortedDictionary<Verdict, int> Verdicts);

/// <summary>
/// Checks links to other sites. 1. equal addresses are asked once; 2. one queue per host, one request at a time, at a pace; several hosts at once;
/// 3. attempts with growing, uneven waits, as long as the server asks for; 4. verdicts, with the memory of other days; 5. problems at every occurrence.
/// Time and chance are arguments; only <see cref="Fetch"/> touches the network.
/// </summary>
internal sealed class CheckExternals(ExternalOptions options, ExternalState state, TimeProvider clock, Func<double> chance)
{
    private readonly ConcurrentDictionary<string, (WebUrl Url, FetchResult? Result, KnownAddress Known)> _judged = new(StringComparer.Ordinal);

    public async Task<ExternalReport> Run(IReadOnlyCollection<ExternalLink> links, CancellationToken cancellation)
    {
        using var fetch = new Fetch(options, clock);
        var hosts = links.Select(link => link.Address).Distinct(StringComparer.Ordinal)
            .Select(address => WebUrl.Parse(address)).OfType<WebUrl>().Where(url => url.IsWeb)
            .GroupBy(url => url.Host, StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, parallel, async (host, stop) => await AskHost(fetch, [.. host], stop).ConfigureAwait(false)).ConfigureAwait(false);
        return Report(links);
    }

    private async Task AskHost(Fetch fetch, WebUrl[] urls, CancellationToken cancellation)
    {
        var last = clock.GetTimestamp() - (long)(options.Pace.TotalSeconds * clock.TimestampFrequency);
        foreach (var url in urls)
        {
            var key = url.ToString();
            var before = state.Addresses.GetValueOrDefault(key);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (before is { Verdict: Verdict.Ok or Verdict.Moved } && today.DayNumber - before.Checked.DayNumber < options.FreshFor.TotalDays)
            {
                _judged[key] = (url, null, before);
                continue;
            }

            FetchResult result;
            (result, last) = await Ask(fetch, url, last, cancellation).ConfigureAwait(false);
            _judged[key] = (url, result, JudgeFetch.Judge(url, result, before, today));
        }
    }

    private async Task<(FetchResult Result, long Last)> Ask(Fetch fetch, WebUrl url, long last, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await Wait(options.Pace - clock.GetElapsedTime(last), cancellation).ConfigureAwait(false);
            last = clock.GetTimestamp();
            var result = await fetch.Get(url, cancellation).ConfigureAwait(false);

            // A growing, uneven wait, so that many clients do not come back at once.
            var wait = result.RetryAfter ?? (options.RetryAfter * Math.Pow(2, attempt - 1) * (0.5 + chance()));
            if (!JudgeFetch.MayRetry(result) || attempt >= options.Attempts || wait > options.LongestWait)
            {
                return (result, last);
            }

            await Wait(wait, cancellation).ConfigureAwait(false);
        }
    }

    private Task Wait(TimeSpan time, CancellationToken cancellation) =>
        time <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(time, clock, cancellation);

    private ExternalReport Report(IReadOnlyCollection<ExternalLink> links)
    {
        foreach (var (address, (_, _, known)) in _judged)
        {
            state.Addresses[address] = known;
        }

        var problems = ImmutableArray.CreateBuilder<LinkProblem>();
        foreach (var link in links)
        {
            if (WebUrl.Parse(link.Address)?.ToString() is { } key && _judged.TryGetValue(key, out var judged)
                && ExternalRules.Of(link, judged.Url, judged.Result, judged.Known, options) is { } diagnostic)
            {
                problems.Add(new(diagnostic, link.Written, "", ""));
            }
        }

        var verdicts = _judged.Values.GroupBy(judged => judged.Known.Verdict).ToImmutableSortedDictionary(group => group.Key, group => group.Count());
        return new([.. problems.OrderBy(problem => problem.Diagnostic)], verdicts);
    }
}
