using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>
/// Judges what only the whole site can tell: 1. translations name each other; 2. canonical addresses agree; 3. redirects end somewhere.
/// </summary>
internal sealed class CheckPages(SiteAddress site, SiteMap map)
{
    private const int LongestChain = 10;
    private readonly Dictionary<string, PageHead> _pages = new(StringComparer.Ordinal);

    public IEnumerable<Finding> Check(IEnumerable<ScannedFile> files)
    {
        foreach (var head in files.Select(Read).OfType<PageHead>())
        {
            _pages[head.File.Path] = head;
        }

        return _pages.Values.SelectMany(page => Translations(page).Concat(Canonicals(page)).Concat(Redirects(page)));
    }

    /// <summary>What a file says of other pages; null when it says nothing.</summary>
    private PageHead? Read(ScannedFile file)
    {
        var page = new PageHead(file, [], [], []);
        var resolve = new Lazy<ResolveLink>(() => new(site, file));
        foreach (var link in file.Links)
        {
            if (ListOf(page, link.Role) is { } list)
            {
                var target = resolve.Value.Resolve(link.Value);
                list.Add(new(link, target.Kind == TargetKind.Internal ? map.Find(target.Path)?.Path : null));
            }
        }

        return page.Translations.Count + page.Canonicals.Count + page.Redirects.Count > 0 ? page : null;
    }

    private static List<HeadLink>? ListOf(PageHead page, LinkRole role) => role switch
    {
        LinkRole.Translation when page.File.HasAnchors => page.Translations,
        LinkRole.Canonical => page.Canonicals,
        LinkRole.Redirect => page.Redirects,
        _ => null,
    };

    private IEnumerable<Finding> Translations(PageHead page)
    {
        foreach (var (link, path) in page.Translations)
        {
            if (path is null || path == page.File.Path || Ascii.Is(link.Language, "x-default") || map.Find(path)?.Scan is null)
            {
                continue;
            }

            if (!_pages.TryGetValue(path, out var other) || !other.Translations.Any(back => back.Path == page.File.Path))
            {
                var language = Shorten.ForMessage(link.Language ?? "");
                yield return Of(
                    LinkRules.NotReciprocal,
                    page,
                    link,
                    path,
                    $"'/{path}' is named as the translation '{language}' of this page, yet does not name this page.");
            }
        }
    }

    private IEnumerable<Finding> Canonicals(PageHead page)
    {
        if (page.Canonicals.Count == 0)
        {
            yield break;
        }

        var (first, path) = page.Canonicals[0];
        foreach (var (link, _) in page.Canonicals.Skip(1).Where(canonical => canonical.Link.Value != first.Value))
        {
            var known = Shorten.ForMessage(first.Value);
            yield return Of(LinkRules.Canonical, page, link, link.Value, $"This page names '{known}' as its canonical address already.");
        }

        if (path is not null && path != page.File.Path && _pages.TryGetValue(path, out var other) && other.Canonicals.Count > 0
            && other.Canonicals[0].Path != path)
        {
            var named = Shorten.ForMessage(other.Canonicals[0].Link.Value);
            yield return Of(
                LinkRules.Canonical,
                page,
                first,
                path,
                $"The canonical page '/{path}' names '{named}' as canonical, not itself.");
        }
    }

    private IEnumerable<Finding> Redirects(PageHead page)
    {
        // A page may reload itself.
        if (page.Redirects.Count == 0 || page.Redirects[0].Path is not { } next || next == page.File.Path)
        {
            yield break;
        }

        var link = page.Redirects[0].Link;
        var steps = 1;
        while (steps < LongestChain && next != page.File.Path && After(next) is { } after)
        {
            next = after;
            steps++;
        }

        var shown = Shorten.ForMessage(link.Value);
        if (next == page.File.Path || steps == LongestChain)
        {
            yield return Of(LinkRules.RedirectLoop, page, link, next, $"The redirect to '{shown}' comes back to this page.");
        }
        else if (steps > 1)
        {
            yield return Of(LinkRules.RedirectChain, page, link, next, $"'{shown}' redirects on; the end is '/{next}'.");
        }
    }

    /// <summary>Where a page redirects to; null when it is an end.</summary>
    private string? After(string path) =>
        _pages.TryGetValue(path, out var page) && page.Redirects.Count > 0 && page.Redirects[0].Path is { } after && after != path
            ? after
            : null;

    private static Finding Of(Rule rule, PageHead page, ScannedLink link, string target, Message message) =>
        Finding.Of(rule, page.File, link, target, message);

    /// <summary>A link in a page's head, as a path of this site; a null path leads out of it or nowhere.</summary>
    private readonly record struct HeadLink(ScannedLink Link, string? Path);

    /// <summary>The addresses in a page's head.</summary>
    private sealed record PageHead(ScannedFile File, List<HeadLink> Translations, List<HeadLink> Canonicals, List<HeadLink> Redirects);
}
