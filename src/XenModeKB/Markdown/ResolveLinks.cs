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
    /// <param name="url">As the author wrote it.</param>
    /// <param name="where">Where it was written.</param>
    /// <param name="text">The words that lead there.</param>
    public SiteLink? Resolve(string url, SourceSpan where, string text = "")
    {
        if (url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal))
        {
            return Entity(url[LinkAddress.Entity.Length..]);
        }

        var (path, anchor) = SplitAnchor(url);
        if (path.StartsWith(LinkAddress.Page, StringComparison.Ordinal))
        {
            return new(ByKey(path[LinkAddress.Page.Length..].Trim('/')), anchor);
        }

        if (path.Length == 0)
        {
            return new SiteLink(site.Pages.BySource[page.Path].Route, anchor);
        }

        return path.EndsWith(".md", StringComparison.Ordinal)
            ? MarkdownPage(url, path, anchor, where, text)
            : Asset(url, path, anchor, where);
    }

    /// <summary>A page that people wrote has a path; whether another address leads somewhere is told with all links of the site.</summary>
    public void OwnAddress(OwnAddress own)
    {
        var (path, anchor) = SplitAnchor(own.Path);
        var route = path.TrimEnd('/') + "/";
        if (site.Pages.BySource.Values.FirstOrDefault(facts => facts.Route == route)?.SourcePath is { } source)
        {
            problems.Add(MarkdownRules.OwnAddress(own.Where, own.Url, Relative(source) + (anchor is null ? "" : "#" + anchor)));
        }
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

        var nearest = AssetOfName(url) ?? Suggest.Nearest(path ?? url, site.Assets.Assets.Keys);
        problems.Add(MarkdownRules.MissingImage(where, url, nearest is null ? null : Relative(nearest)));
        return null;
    }

    /// <summary>An id or a fact that does not exist is reported by the room that has them.</summary>
    private SiteLink? Entity(string address)
    {
        var (id, fact) = SplitAnchor(address);
        if (site.Entities[id] is not { } entity || entity.Routes.GetValueOrDefault(page.Locale.Code) is not { } route)
        {
            return null;
        }

        if (fact is not null && entity.FactAnchors.GetValueOrDefault(fact.Split('.')[0]) is { } anchor)
        {
            return new(entity.FactRoutes[page.Locale.Code], anchor);
        }

        return route.Split('#', 2) is [var entityPage, var inner] ? new(entityPage, inner) : new(route, null);
    }

    /// <summary>The route of a page that has a key; whether it is there is told with all links of the site.</summary>
    private string ByKey(string key) =>
        site.Pages.Find(key, page.Locale.Code)?.Route
            ?? PageIndex.Sources(key, page.Locale.Code).Select(FallbackRoute).FirstOrDefault(route => route is not null)
            ?? site.Addresses.RouteOf(key, page.Locale);

    private string? FallbackRoute(string path) => site.Pages.Fallbacks.GetValueOrDefault(path);

    private SiteLink? MarkdownPage(string url, string path, string? anchor, SourceSpan where, string text)
    {
        var target = LinkAddress.Join(page.Path, Unescape(path).Replace('\\', '/'));
        if (path.Contains('\\', StringComparison.Ordinal))
        {
            problems.Add(MarkdownRules.Backslash(where, url, target is null ? null : Relative(target)));
            return null;
        }

        if (target is not null && site.Pages.BySource.TryGetValue(target, out var facts))
        {
            OtherLanguage(url, target, facts, where, text);
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
        nearest = nearest == page.Path && Folder(target!) != Folder(page.Path) ? null : nearest;
        problems.Add(MarkdownRules.MissingPage(where, url, target, nearest is null ? null : Relative(nearest)));
        return null;
    }

    /// <summary>Readers of a language are led to its pages; only the name of the other language says that they will leave it.</summary>
    private void OtherLanguage(string url, string target, PageFacts facts, SourceSpan where, string text)
    {
        if (facts.LocaleCode == page.Locale.Code || site.Config.Find(facts.LocaleCode)?.Name == text)
        {
            return;
        }

        var own = $"input/content/{page.Locale.Code}/{target.Split('/', 4)[3]}";
        var isThere = site.Pages.BySource.ContainsKey(own) || site.Pages.Fallbacks.ContainsKey(own);
        problems.Add(MarkdownRules.OtherLanguage(where, url, facts.LocaleCode, isThere ? Relative(own) : null));
    }

    /// <summary>The entity whose file or page an address names: <c>../data/tools/hammer.yml</c>, <c>/en/data/tools/hammer/</c>.</summary>
    private string? EntityAt(string path, string? target)
    {
        var parts = (target is not null && target.StartsWith("input/", StringComparison.Ordinal) ? target : path)
            .Trim('/').Split('/');
        var at = Array.IndexOf(parts, "data");
        var id = at < 0 || parts.Length != at + 3 ? null : $"{parts[at + 1]}/{parts[at + 2].Split('.')[0]}";
        return id is not null && site.Entities[id] is not null ? LinkAddress.Entity + id : null;
    }

    /// <summary>What an address of this site means that is written like those of other generators, or like that of another site.</summary>
    private string? Meant(string path, string? target)
    {
        if (path.Contains('@', StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal))
        {
            return "mailto:" + path;
        }

        var route = path.Trim('/') + "/";
        if (path.StartsWith('/') && site.Pages.BySource.Values.FirstOrDefault(facts => facts.Route == route)?.SourcePath is { } source)
        {
            return Relative(source);
        }

        var name = target is null ? "" : target.TrimEnd('/');
        name = name.EndsWith(".html", StringComparison.Ordinal) ? name[..^".html".Length] : name;
        var file = new[] { name + ".md", name + "/index.md" }.FirstOrDefault(site.Pages.BySource.ContainsKey);
        if (file is not null)
        {
            return Relative(file);
        }

        if (AssetOfName(path) is { } asset)
        {
            return Relative(asset);
        }

        var host = path.Split('/')[0].Split('.');
        return host.Length > 1 && host.All(part => part.Length > 0) && host[^1].Length is > 1 and < 7
            && host[^1].All(char.IsAsciiLetterLower)
            ? "https://" + path
            : null;
    }

    /// <summary>An asset of another folder that has the same name.</summary>
    private string? AssetOfName(string path)
    {
        var file = "/" + path.Split('/')[^1];
        return file.Length == 1 ? null : site.Assets.Assets.Keys.FirstOrDefault(asset => asset.EndsWith(file, StringComparison.Ordinal));
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
            var meant = EntityAt(path, target) ?? Meant(path, target);
            problems.Add(MarkdownRules.LinkForm(where, url, meant is null || anchor is null ? meant : $"{meant}#{anchor}"));
            return null;
        }

        var nearest = AssetOfName(path) ?? Suggest.Nearest(target, site.Assets.Assets.Keys);
        problems.Add(MarkdownRules.MissingPage(where, url, target, nearest is null ? null : Relative(nearest)));
        return null;
    }

    private static (string Path, string? Anchor) SplitAnchor(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, null) : (url[..hash], Unescape(url[(hash + 1)..]));
    }

    /// <summary>A page of another folder is never the one that the link stands on.</summary>
    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    private string Relative(string target) => RelativePath.Of(page.Path, target);
}
