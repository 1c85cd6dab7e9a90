using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Publishing;

/// <summary>
/// Ids that authors gave up: a static host can't lead an anchor on, so a reader arrives at the start of the page.
/// <c>#id</c> in the <c>redirects</c> of a page is one of that page; in those of the site, of every page; <c>/en/page/#id</c> is one of
/// that page.
/// What hangs below an id goes with it (<c>#id-more</c>); in the redirects of the site, <c>*</c> stands for anything.
/// </summary>
internal sealed class GivenUpAnchors
{
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onPages = new(StringComparer.Ordinal);

    private readonly IgnorePatterns _patterns;

    private GivenUpAnchors(IgnorePatterns patterns) => _patterns = patterns;

    public static GivenUpAnchors Of(IEnumerable<PageInfo> drafts, SiteConfig config)
    {
        var given = config.Redirects.Select(redirect => redirect.From.Value).Where(from => from.Contains('#', StringComparison.Ordinal))
            .ToLookup(from => from.Contains('*', StringComparison.Ordinal));
        var anchors = new GivenUpAnchors(IgnorePatterns.Wildcards(given[true]));
        foreach (var from in given[false])
        {
            (from.StartsWith('#') ? anchors._everywhere : anchors._onPages).Add(from);
        }

        // A page that stands in for a missing translation has the source of another one.
        var all = drafts.ToList();
        var bySource = all.SelectMany(draft => draft.Redirects.Select(redirect => (draft.Origin.Path, redirect.Value)))
            .Where(redirect => redirect.Value.StartsWith('#'))
            .ToLookup(redirect => redirect.Path, redirect => redirect.Value, StringComparer.Ordinal);
        foreach (var draft in all)
        {
            anchors._onPages.UnionWith(bySource[draft.Origin.Path].Select(anchor => $"/{draft.Route}{anchor}"));
        }

        return anchors;
    }

    /// <summary>Whether the id is given up, or one that it hangs below.</summary>
    public bool Contains(string url, string anchor) =>
        Above(anchor).Prepend(anchor).Any(id => _everywhere.Contains("#" + id) || _onPages.Contains($"/{url}#{id}"))
            || _patterns.Match("#" + anchor, $"/{url}#{anchor}");

    /// <summary>The ids that an id hangs below, the nearest first: <c>table-b</c> and <c>table</c> for <c>table-b-cell</c>.</summary>
    public static IEnumerable<string> Above(string anchor)
    {
        for (var dash = anchor.LastIndexOf('-'); dash > 0; dash = anchor.LastIndexOf('-', dash - 1))
        {
            yield return anchor[..dash];
        }
    }
}
