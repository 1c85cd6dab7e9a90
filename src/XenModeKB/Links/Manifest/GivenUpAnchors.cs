using XenModeKB.Model;

namespace XenModeKB.Links;

/// <summary>
/// Ids that authors gave up: a static host can't lead an anchor on, so a reader arrives at the start of the page.
/// <c>#id</c> in the <c>redirects</c> of a page is one of that page; in those of the site, of every page; <c>/en/page/#id</c> is one of that page.
/// </summary>
internal sealed class GivenUpAnchors
{
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onPages = new(StringComparer.Ordinal);

    public static GivenUpAnchors Of(IEnumerable<PageDraft> drafts, SiteConfig config)
    {
        var anchors = new GivenUpAnchors();
        foreach (var from in config.Redirects.Select(redirect => redirect.From.Value))
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

    public bool Contains(string url, string anchor) => _everywhere.Contains("#" + anchor) || _onPages.Contains($"/{url}#{anchor}");
}
