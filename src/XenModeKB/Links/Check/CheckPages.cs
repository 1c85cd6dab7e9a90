namespace XenModeKB.Links;

/// <summary>The addresses in a page's head, as paths of this site; a null path leads out of it or nowhere.</summary>
internal sealed record PageHead(
    FileFacts File,
    List<(LinkFact Link, string? Path)> Translations,
    List<(LinkFact Link, string? Path)> Canonicals,
    List<(LinkFact Link, string? Path)> Redirects);

/// <summary>
/// Judges what only the whole site can tell: 1. translations name each other; 2. canonical addresses agree; 3. redirects end somewhere.
/// </summary>
internal sealed class CheckPages(SiteAddress site, SiteMap map)
{
    private const int LongestChain = 10;
    private readonly Dictionary<string, PageHead> _pages = new(StringComparer.Ordinal);

    public IEnumerable<Finding> Check(IEnumerable<FileFacts> files) => Check(files.Select(file => Read(file, file.Links)).OfType<PageHead>());

    public IEnumerable<Finding> Check(IEnumerable<PageHead> heads)
    {
        foreach (var head in heads)
        {
            _pages[head.File.Path] = head;
        }

        return _pages.Values.SelectMany(page => Translations(page).Concat(Canonicals(page)).Concat(Redirects(page)));
    }

    /// <summary>Whether a link says something of another page rather than leading there.</summary>
    public static bool IsOfHead(LinkFact link) => link.Role is LinkRole.Translation or LinkRole.Canonical or LinkRole.Redirect;

    /// <summary>What this check needs to know of a file and its links; null when they say nothing of other pages.</summary>
    public PageHead? Read(FileFacts file, IEnumerable<LinkFact> links)
    {
        var resolve = new ResolveLink(site, file);
        var page = new PageHead(file, [], [], []);
        foreach (var link in links.Where(IsOfHead))
        {
            var list = link.Role switch
            {
                LinkRole.Translation when file.HasAnchors => page.Translations,
                LinkRole.Canonical => page.Canonicals,
                LinkRole.Redirect => page.Redirects,
                _ => null,
            };
            list?.Add((link, resolve.Full(link.Value) is { Kind: TargetKind.Internal } target ? map.Find(target.Path)?.Path : null));
        }

        return page.Translations.Count + page.Canonicals.Count + page.Redirects.Count > 0 ? page : null;
    }

    private IEnumerable<Finding> Translations(PageHead page)
    {
        foreach (var (link, path) in page.Translations)
        {
            if (path is null || path == page.File.Path || Ascii.Is(link.Detail, "x-default") || map.Find(path)?.Facts is null)
            {
                continue;
            }

            if (!_pages.TryGetValue(path, out var other) || !other.Translations.Any(back => back.Path == page.File.Path))
            {
                yield return new(LinkRules.NotReciprocal, page.File, link.Place, $"'/{path}' is named as the translation '{Remarks.Show(link.Detail ?? "")}' of this page, yet does not name this page.") { Value = link.Value, Target = path, Element = link.Element, Attribute = link.Attribute };
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
            yield return new(LinkRules.Canonical, page.File, link.Place, $"This page names '{Remarks.Show(first.Value)}' as its canonical address already.") { Value = link.Value, Target = link.Value, Element = "link", Attribute = "href" };
        }

        if (path is not null && path != page.File.Path && _pages.TryGetValue(path, out var other) && other.Canonicals.Count > 0 && other.Canonicals[0].Path != path)
        {
            yield return new(LinkRules.Canonical, page.File, first.Place, $"The canonical page '/{path}' names '{Remarks.Show(other.Canonicals[0].Link.Value)}' as canonical, not itself.") { Value = first.Value, Target = path, Element = "link", Attribute = "href" };
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
        while (steps < LongestChain && next != page.File.Path && _pages.TryGetValue(next, out var other) && other.Redirects.Count > 0 && other.Redirects[0].Path is { } after && after != next)
        {
            (next, steps) = (after, steps + 1);
        }

        if (next == page.File.Path || steps == LongestChain)
        {
            yield return new(LinkRules.RedirectLoop, page.File, link.Place, $"The redirect to '{Remarks.Show(link.Value)}' comes back to this page.") { Value = link.Value, Target = next, Element = link.Element, Attribute = link.Attribute };
        }
        else if (steps > 1)
        {
            yield return new(LinkRules.RedirectChain, page.File, link.Place, $"'{Remarks.Show(link.Value)}' redirects on; the end is '/{next}'.") { Value = link.Value, Target = next, Element = link.Element, Attribute = link.Attribute };
        }
    }
}
