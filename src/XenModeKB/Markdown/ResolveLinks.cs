using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Where a link of a page leads.</summary>
internal abstract record LinkTarget
{
    /// <summary>A page or file of this site.</summary>
    internal sealed record Inside(string Route, string? Anchor) : LinkTarget;

    /// <summary>Another site, or a mail address: written as it is.</summary>
    internal sealed record Outside(string Url) : LinkTarget;

    /// <summary>Reported, or reported by another room: the text is shown without a link.</summary>
    internal sealed record None : LinkTarget;
}

/// <summary>Resolves what authors write as the target of a link or image.</summary>
internal sealed class ResolveLinks(Page page, Site site, ImmutableArray<Diagnostic>.Builder problems)
{
    private static readonly LinkTarget s_none = new LinkTarget.None();

    public LinkTarget Resolve(string url, SourceSpan where)
    {
        url = url.Trim();
        if (url.Length == 0)
        {
            problems.Add(MarkdownRules.EmptyLink(where));
            return s_none;
        }

        if (url.StartsWith("entity:", StringComparison.Ordinal))
        {
            // An id that does not exist is reported by the room that has the ids.
            return site.Entities[url["entity:".Length..]] is { } entity && entity.Routes.TryGetValue(page.Locale.Code, out var route)
                ? Inside(route, null)
                : s_none;
        }

        if (Scheme(url) is { } scheme)
        {
            return Outside(url, scheme, where);
        }

        var (path, anchor) = SplitAnchor(url);
        if (path.Length == 0)
        {
            return new LinkTarget.Inside(site.Pages.BySource[page.Path].Route, anchor);
        }

        return path.EndsWith(".md", StringComparison.Ordinal) ? MarkdownPage(url, path, anchor, where) : Asset(url, path, anchor, where);
    }

    /// <summary>The asset of an image, or null when it is not there (which is reported).</summary>
    public AssetFacts? Image(string url, SourceSpan where)
    {
        if (Scheme(url) is not null || url.StartsWith("//", StringComparison.Ordinal))
        {
            problems.Add(MarkdownRules.RemoteImage(where));
            return null;
        }

        var path = Join(page.Path, Unescape(url));
        if (path is not null && site.Assets.Assets.TryGetValue(path, out var asset))
        {
            return asset;
        }

        var nearest = Suggest.Nearest(path ?? url, site.Assets.Assets.Keys);
        problems.Add(MarkdownRules.MissingImage(where, url, nearest is null ? null : Relative(nearest)));
        return null;
    }

    private LinkTarget Outside(string url, string scheme, SourceSpan where)
    {
        if (scheme is "http" or "https" or "mailto")
        {
            return new LinkTarget.Outside(url);
        }

        problems.Add(MarkdownRules.Scheme(where, scheme));
        return s_none;
    }

    private LinkTarget MarkdownPage(string url, string path, string? anchor, SourceSpan where)
    {
        var target = Join(page.Path, Unescape(path));
        if (target is not null && site.Pages.BySource.TryGetValue(target, out var facts))
        {
            return new LinkTarget.Inside(facts.Route, anchor);
        }

        if (target is not null && Fallback(target, out var route))
        {
            return new LinkTarget.Inside(route, anchor);
        }

        var nearest = target is null ? null : Suggest.Nearest(target, site.Pages.BySource.Keys);
        problems.Add(MarkdownRules.MissingPage(where, url, target ?? "outside of input/", nearest is null ? null : Relative(nearest)));
        return s_none;
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

    private LinkTarget Asset(string url, string path, string? anchor, SourceSpan where)
    {
        var target = Join(page.Path, Unescape(path));
        if (target is not null && site.Assets.Assets.TryGetValue(target, out var asset))
        {
            return new LinkTarget.Inside(asset.Route, anchor);
        }

        problems.Add(target is not null && target.StartsWith("input/assets/", StringComparison.Ordinal)
            ? MarkdownRules.MissingPage(where, url, target, Suggest.Nearest(target, site.Assets.Assets.Keys) is { } nearest ? Relative(nearest) : null)
            : MarkdownRules.LinkForm(where, url));
        return s_none;
    }

    private static LinkTarget.Inside Inside(string route, string? anchor) =>
        route.Split('#', 2) is [var path, var inner] ? new(path, anchor ?? inner) : new(route, anchor);

    private static (string Path, string? Anchor) SplitAnchor(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, null) : (url[..hash], Unescape(url[(hash + 1)..]));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    /// <summary>The scheme of an absolute address; browsers skip tabs and line breaks in it, so we do too.</summary>
    private static string? Scheme(string url)
    {
        var clean = string.Concat(url.Where(c => c > ' '));
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(clean[0]) && clean.AsSpan(0, colon).IndexOfAnyExcept(s_schemeCharacters) < 0;
        return isScheme ? clean[..colon].ToLowerInvariant() : null;
    }

    private static readonly System.Buffers.SearchValues<char> s_schemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>A relative path against a file; null when it leaves input/.</summary>
    private static string? Join(string file, string relative)
    {
        if (relative.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count <= 1)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private string Relative(string target)
    {
        var from = page.Path.Split('/')[..^1];
        var to = target.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - common), .. to[common..]]);
    }
}
