using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Finds the page or file that a link or image of a page means. What is not there is reported, and null; what is there and can't be used
/// was reported already.
/// </summary>
internal sealed class ResolveLinks(Page page, Site site, ImmutableArray<Diagnostic>.Builder problems)
{
    public SiteLink? Resolve(string url, SourceSpan where)
    {
        if (url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal))
        {
            return Entity(url[LinkAddress.Entity.Length..]);
        }

        var (path, anchor) = SplitAnchor(url);
        if (path.Length == 0)
        {
            return new SiteLink(site.Pages.BySource[page.Path].Route, anchor);
        }

        return path.EndsWith(".md", StringComparison.Ordinal) ? MarkdownPage(url, path, anchor, where) : Asset(url, path, anchor, where);
    }

    /// <summary>The asset of an image, or null when it is not there (which is reported).</summary>
    public AssetFacts? Image(string url, SourceSpan where)
    {
        if (LinkAddress.Scheme(url) is not null || url.StartsWith("//", StringComparison.Ordinal))
        {
            problems.Add(MarkdownRules.RemoteImage(where));
            return null;
        }

        var path = LinkAddress.Join(page.Path, Unescape(url));
        if (path is not null && site.Assets.Assets.TryGetValue(path, out var asset))
        {
            return asset;
        }

        if (path is not null && site.Assets.Invalid.Contains(path))
        {
            return null;
        }

        var nearest = Suggest.Nearest(path ?? url, site.Assets.Assets.Keys);
        problems.Add(MarkdownRules.MissingImage(where, url, nearest is null ? null : Relative(nearest)));
        return null;
    }

    /// <summary>An id that does not exist is reported by the room that has the ids.</summary>
    private SiteLink? Entity(string id)
    {
        if (site.Entities[id]?.Routes.GetValueOrDefault(page.Locale.Code) is not { } route)
        {
            return null;
        }

        return route.Split('#', 2) is [var entityPage, var inner] ? new(entityPage, inner) : new(route, null);
    }

    private SiteLink? MarkdownPage(string url, string path, string? anchor, SourceSpan where)
    {
        var target = LinkAddress.Join(page.Path, Unescape(path));
        if (target is not null && site.Pages.BySource.TryGetValue(target, out var facts))
        {
            return new SiteLink(facts.Route, anchor);
        }

        if (target is not null && Fallback(target, out var route))
        {
            return new SiteLink(route, anchor);
        }

        if (target is not null && PageIndex.IsAmong(site.Pages.Invalid, target))
        {
            return null;
        }

        var nearest = target is null ? null : Suggest.Nearest(target, site.Pages.BySource.Keys);
        problems.Add(MarkdownRules.MissingPage(where, url, target, nearest is null ? null : Relative(nearest)));
        return null;
    }

    /// <summary>A page that another language has: its fallback page stands at the route that the translation would have.</summary>
    private bool Fallback(string target, [NotNullWhen(true)] out string? route)
    {
        var parts = target.Split('/', 4);
        route = null;
        if (parts.Length < 4 || parts[1] != "content" || parts[2] != page.Locale.Code)
        {
            return false;
        }

        route = site.Pages.Fallbacks.GetValueOrDefault(target);
        return route is not null;
    }

    private SiteLink? Asset(string url, string path, string? anchor, SourceSpan where)
    {
        var target = LinkAddress.Join(page.Path, Unescape(path));
        if (target is not null && site.Assets.Assets.TryGetValue(target, out var asset))
        {
            return new SiteLink(asset.Route, anchor);
        }

        if (target is not null && site.Assets.Invalid.Contains(target))
        {
            return null;
        }

        if (target is null || !target.StartsWith("input/assets/", StringComparison.Ordinal))
        {
            problems.Add(MarkdownRules.LinkForm(where, url));
            return null;
        }

        var nearest = Suggest.Nearest(target, site.Assets.Assets.Keys);
        problems.Add(MarkdownRules.MissingPage(where, url, target, nearest is null ? null : Relative(nearest)));
        return null;
    }

    private static (string Path, string? Anchor) SplitAnchor(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, null) : (url[..hash], Unescape(url[(hash + 1)..]));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    private string Relative(string target) => RelativePath.Of(page.Path, target);
}
