using System.Collections.Immutable;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Publishing;

/// <summary>What the comparison of a build with the published site looks at.</summary>
/// <param name="Published">What was published.</param>
/// <param name="Files">The files of this build.</param>
/// <param name="Drafts">Its pages, with their old routes.</param>
/// <param name="Pages">The Markdown pages among them, with the places of their headings.</param>
/// <param name="Config">Redirects of the site.</param>
internal sealed record PublishedSite(
    PublishedManifest Published,
    ImmutableArray<ScannedOutput> Files,
    ImmutableArray<PageInfo> Drafts,
    ImmutableArray<Page> Pages,
    SiteConfig Config);

/// <summary>
/// Holds a build to what was published: 1. which pages and anchors are gone; 2. which of the anchors were given up on purpose;
/// 3. where an author can act: the page that probably took the place of a gone one, the heading that probably had the gone id, else
/// input/site.yml.
/// </summary>
internal sealed class CheckPublished
{
    private readonly PublishedSite _site;
    private readonly SiteMap _map;
    private readonly Dictionary<string, SourceSpan?> _origins;
    private readonly SuggestTargets _suggest;
    private readonly GivenUpAnchors _givenUp;
    private readonly Dictionary<string, PageInfo> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly ILookup<(string Folder, string Name), string> _names;

    private CheckPublished(PublishedSite site)
    {
        _site = site;
        _map = SiteMap.Of([.. site.Files.Select(file => file.Scan)]);
        _origins = site.Files.ToDictionary(file => file.File.Path, file => file.File.Origin, StringComparer.Ordinal);
        _suggest = new(_map);
        _givenUp = GivenUpAnchors.Of(site.Drafts, site.Config);
        foreach (var draft in site.Drafts)
        {
            _drafts.TryAdd(draft.Route, draft);
        }

        foreach (var page in site.Pages)
        {
            _pages.TryAdd(page.Path, page);
        }

        _names = _drafts.Keys.Order(StringComparer.Ordinal).ToLookup(route => (First(route), Last(route)));
    }

    public static ImmutableArray<Diagnostic> Check(PublishedSite site)
    {
        var check = new CheckPublished(site);
        var gone = GoneFiles.Of(site.Published, check._map).ToLookup(gone => gone.Anchor is null);
        return [.. gone[true].Select(page => check.PageGone(page.File.Url)), .. check.AnchorsGone(gone[false])];
    }

    private Diagnostic PageGone(string url)
    {
        var heir = Heir(url);
        if (heir is not null && _pages.TryGetValue(heir.Origin.Path, out var page))
        {
            var list = page.FrontMatter.Redirects;
            var where = list.IsEmpty ? page.FrontMatter.Title.Span : list[^1].Span;
            return ManifestRules.PageGone(where, url, list.IsEmpty
                ? (Message)$" If this page took its place, write `redirects: [/{Encoded(url)}]` in its front matter."
                : $" If this page took its place, add `/{Encoded(url)}` to its `redirects`.");
        }

        var known = _site.Config.Redirects;
        return ManifestRules.PageGone(
            known.IsEmpty ? SourceSpan.FileStart(_site.Config.Span.Path) : known[^1].From.Span,
            url,
            $" Add `- {{from: /{Encoded(url)}, to: /{heir?.Route ?? First(url)}}}` to `redirects` in {_site.Config.Span.Path}, with the "
                + $"page that took its place.");
    }

    /// <summary>So that no sign of the address means something to YAML or to the reader of redirects.</summary>
    private static string Encoded(string url) => string.Join('/', url.Split('/').Select(Uri.EscapeDataString));

    /// <summary>
    /// The page that probably took the place of another: one of the same name in the same language, one whose name is near, or the one
    /// above.
    /// </summary>
    private PageInfo? Heir(string url)
    {
        var route = _names[(First(url), Last(url))].FirstOrDefault()
            ?? (_suggest.Path(url) is { } near && First(near[1..]) == First(url) && _drafts.ContainsKey(near[1..]) ? near[1..] : null);
        for (var above = url; route is null && above.Length > 0;)
        {
            above = above[..(above.TrimEnd('/').LastIndexOf('/') + 1)];
            route = _drafts.ContainsKey(above) ? above : null;
        }

        return route is null ? null : _drafts[route];
    }

    /// <summary>
    /// An id that is gone from several pages of one source is one problem, together with the ids that hang below it: a row of a table and
    /// its cells.
    /// </summary>
    private IEnumerable<Diagnostic> AnchorsGone(IEnumerable<Gone> gone) =>
        from anchor in gone
        where !_givenUp.Contains(anchor.File.Url, anchor.Anchor!)
        group anchor by anchor.File.Url into page
        from top in Tops(page)
        group top by (Where: SourceOf(top.Gone), top.Gone.Anchor, top.Below) into same
        let first = same.First().Gone
        select ManifestRules.AnchorGone(
            same.Key.Where,
            first.File.Url,
            first.Anchor!,
            $"{Extent(same.Key.Below, same.Count() - 1)}{WhatToDo(first)}");

    /// <summary>The ids that hang below no other one that is gone, each with the number of those that hang below it.</summary>
    private static IEnumerable<(Gone Gone, int Below)> Tops(IEnumerable<Gone> page)
    {
        var sorted = page.OrderBy(gone => gone.Anchor, StringComparer.Ordinal).ToList();
        var all = sorted.Select(gone => gone.Anchor!).ToHashSet(StringComparer.Ordinal);
        var below = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gone in sorted)
        {
            var top = GivenUpAnchors.Above(gone.Anchor!).LastOrDefault(all.Contains) ?? gone.Anchor!;
            below[top] = below.GetValueOrDefault(top) + (top == gone.Anchor ? 0 : 1);
        }

        return sorted.Where(gone => below.ContainsKey(gone.Anchor!)).Select(gone => (gone, below[gone.Anchor!]));
    }

    private static Message Extent(int below, int others)
    {
        Message ids = below switch
        {
            0 => Message.None,
            1 => $" So is the id that hangs below it.",
            _ => $" So are {below} ids that hang below it.",
        };
        return others switch
        {
            0 => ids,
            1 => $"{ids} It is gone from one more page.",
            _ => $"{ids} It is gone from {others} more pages.",
        };
    }

    /// <summary>The heading whose id is nearest, else the front matter or the data file of the page.</summary>
    private SourceSpan SourceOf(Gone gone)
    {
        var origin = _origins[gone.Page!.Path] ?? SourceSpan.FileStart(_site.Config.Span.Path);
        if (!_pages.TryGetValue(origin.Path, out var page))
        {
            return origin;
        }

        var near = Suggest.Nearest(gone.Anchor!, page.Headings.Select(heading => heading.Id));
        return page.Headings.FirstOrDefault(heading => heading.Id == near)?.Span ?? page.FrontMatter.Title.Span;
    }

    private Message WhatToDo(Gone gone)
    {
        var near = GoneFiles.IsItNow(_suggest.Anchor(gone.Page!.Path, gone.Anchor!));
        var written = _origins[gone.Page.Path] is { } origin && _pages.ContainsKey(origin.Path);
        return written
            ? (Message)$"{near} Restore it, or give it up: `redirects: ['#{gone.Anchor}']` in the front matter of the page."
            : $"{near} Restore it, or give it up: `- {{from: '#{gone.Anchor}'}}` in `redirects` of {_site.Config.Span.Path}.";
    }

    private static string First(string url) => url[..(url.IndexOf('/', StringComparison.Ordinal) + 1)];

    private static string Last(string url)
    {
        var name = url.TrimEnd('/');
        return name[(name.LastIndexOf('/') + 1)..];
    }
}
