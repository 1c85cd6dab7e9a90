using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace XenModeKB.Links;

/// <summary>What the check of external links found.</summary>
/// <param name="Problems">Every occurrence.</param>
/// <param name="Verdicts">How many addresses have which verdict.</param>
internal sealed record ExternalReport(ImmutableArray<LinkProblem> Problems, ImmutableSortedDictionary<Verdict, int> Verdicts);

/// <summary>
/// Checks links to other sites. 1. a page is asked for once, whatever parts of it are linked to; 2. one queue per host
/// (<see cref="AskHost"/>), several hosts at once;
/// 3. verdicts, with the memory of other days; 4. problems at every occurrence.
/// Time and chance are arguments; only <see cref="Fetch"/> touches the network.
/// </summary>
internal sealed class CheckExternals(ExternalOptions options, ExternalState state, TimeProvider clock, Func<double> chance)
{
    private readonly ConcurrentDictionary<string, JudgedPage> _judged = new(StringComparer.Ordinal);

    public async Task<ExternalReport> Run(IReadOnlyCollection<ExternalLink> links, CancellationToken cancellation)
    {
        using var fetch = new Fetch(options, clock);
        var hosts = links.Select(link => link.Address).Distinct(StringComparer.Ordinal)
            .Select(address => WebUrl.Parse(address)).OfType<WebUrl>().Where(url => url.IsWeb)
            .GroupBy(
                PageOf,
                (page, parts) => new AskedPage(page, parts.Any(part => !Fragments.IsTop(Fragments.WithoutDirective(part.Fragment ?? "")))))
            .GroupBy(page => page.Url.Host, StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, parallel, async (host, stop) =>
        {
            foreach (var judged in await new AskHost(fetch, options, state, clock, chance).Run(host, stop).ConfigureAwait(false))
            {
                _judged[judged.Url.ToString()] = judged;
            }
        }).ConfigureAwait(false);
        return Report(links);
    }

    private ExternalReport Report(IReadOnlyCollection<ExternalLink> links)
    {
        foreach (var (address, judged) in _judged)
        {
            state.Addresses[address] = judged.Known;
        }

        var rules = new ExternalRules(options);
        var problems = ImmutableArray.CreateBuilder<LinkProblem>();
        foreach (var link in links)
        {
            if (WebUrl.Parse(link.Address) is { } url && _judged.TryGetValue(PageOf(url).ToString(), out var judged)
                && rules.Of(link, url, judged) is { } diagnostic)
            {
                problems.Add(new(diagnostic, link.Written, link.Element, link.Attribute));
            }
        }

        var verdicts = _judged.Values.GroupBy(rules.VerdictOf).ToImmutableSortedDictionary(group => group.Key, group => group.Count());
        return new([.. problems.OrderBy(problem => problem.Diagnostic)], verdicts);
    }

    private static WebUrl PageOf(WebUrl link) => link with { Fragment = null };
}
