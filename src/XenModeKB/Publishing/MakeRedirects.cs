using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Publishing;

/// <summary>
/// Writes a small page at each old address that leads to the new one: a static host knows no other redirect.
/// Redirects lead to pages only, so they neither loop nor chain; what would is reported.
/// </summary>
internal static class MakeRedirects
{
    public static Outcome<OutputFile> Make(IEnumerable<PageInfo> drafts, SiteConfig config)
    {
        PageInfo[] pages = [.. drafts.OrderBy(page => page.Route, StringComparer.Ordinal)];
        var routes = pages.Select(page => FileOf(page.Route)).ToHashSet(StringComparer.Ordinal);
        var made = new SortedDictionary<string, (OutputFile File, string Route)>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var wanted = pages.SelectMany(page => page.Redirects.Where(redirect => !IsAnchor(redirect)).Select(redirect => (redirect, page)));
        foreach (var (redirect, page) in wanted.Concat(OfSite(pages, routes, config, diagnostics)))
        {
            if (Problem(redirect, page, routes, made) is { } problem)
            {
                diagnostics.Add(problem);
                continue;
            }

            var path = FileOf(redirect.Value[1..]);
            made.Add(path, (Stub(path, page, redirect, config), page.Route));
        }

        return new([.. made.Values.Select(stub => stub.File)], diagnostics.ToImmutable());
    }

    /// <summary>The redirects of the site as a whole, each with its page.</summary>
    private static List<(Located<string> Redirect, PageInfo Page)> OfSite(
        PageInfo[] pages,
        HashSet<string> routes,
        SiteConfig config,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = new List<(Located<string>, PageInfo)>();
        foreach (var redirect in config.Redirects)
        {
            var (from, to) = redirect;
            if (from.Value.Contains('#', StringComparison.Ordinal))
            {
                if (to is not null || from.Value.EndsWith('#'))
                {
                    diagnostics.Add(RedirectRules.Anchor(from));
                }
            }
            else if (redirect.Keys is { } keys)
            {
                found.AddRange(
                    OfFolder(from, keys, pages, config, diagnostics).Where(old => !routes.Contains(FileOf(old.From.Value[1..]))));
            }
            else if (to is { } target)
            {
                if (Array.Find(pages, page => "/" + page.Route == target.Value) is { } page)
                {
                    found.Add((from, page));
                }
                else
                {
                    diagnostics.Add(RedirectRules.Nowhere(target, Suggest.Nearest(target.Value, pages.Select(page => "/" + page.Route))));
                }
            }
        }

        return found;
    }

    /// <summary>What the pages of a folder were called before their language translated its address: they lead on from there.</summary>
    private static IEnumerable<(Located<string> From, PageInfo Page)> OfFolder(
        Located<string> old, Located<string> keys, PageInfo[] pages, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var locale = config.Locales.FirstOrDefault(locale => old.Value.StartsWith($"/{locale.Path}/", StringComparison.Ordinal));
        if (locale is null || !IsPath(old.Value))
        {
            diagnostics.Add(RedirectRules.Invalid(old));
            return [];
        }

        var own = pages.Where(page => page.Locale == locale && page.Layout is not (PageLayout.Root or PageLayout.NotFound)).ToList();
        var below = own.Where(page => $"{page.Key}/".StartsWith($"{keys.Value}/", StringComparison.Ordinal)).ToList();
        if (below.Count == 0)
        {
            diagnostics.Add(RedirectRules.NoKey(keys, Suggest.Nearest(keys.Value, own.Select(page => page.Key))));
        }

        return below.Where(page => page.ContentLocale is null)
            .Select(page => (new Located<string>($"{old.Value.TrimEnd('/')}{page.Key[keys.Value.Length..]}/", old.Span), page));
    }

    /// <summary>An id that its page gives up: nothing is written for it.</summary>
    private static bool IsAnchor(Located<string> redirect) => redirect.Value.Length > 1 && redirect.Value[0] == '#';

    private static Diagnostic? Problem(
        Located<string> redirect,
        PageInfo page,
        HashSet<string> routes,
        SortedDictionary<string, (OutputFile File, string Route)> made)
    {
        if (!IsPath(redirect.Value))
        {
            return RedirectRules.Invalid(redirect);
        }

        var path = FileOf(redirect.Value[1..]);
        if (routes.Contains(path))
        {
            return RedirectRules.OntoPage(redirect, path == FileOf(page.Route));
        }

        return made.TryGetValue(path, out var other) ? RedirectRules.Twice(redirect, other.Route) : null;
    }

    /// <summary>A path from the root whose segments are plain names.</summary>
    private static bool IsPath(string text)
    {
        if (text.Length < 2 || text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var names = text[1..].TrimEnd('/').Split('/');
        return names.All(name => name.Length > 0 && name[0] != '.' && name.All(IsPlain));
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~';

    private static string FileOf(string route)
    {
        var last = route[(route.LastIndexOf('/') + 1)..];
        return last.Contains('.', StringComparison.Ordinal) ? route : $"{route.TrimEnd('/')}/index.html".TrimStart('/');
    }

    private static OutputFile Stub(string path, PageInfo page, Located<string> redirect, SiteConfig config)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        var target = HtmlBuilder.Escape(up + page.Route is { Length: > 0 } relative ? relative : "./");
        var title = HtmlBuilder.Escape(page.Title);
        var licence = config.LicenceUrl.Length == 0 ? "" : $"<link rel=\"license\" href=\"{HtmlBuilder.Escape(config.LicenceUrl)}\">\n";
        var html = $"""
            <!DOCTYPE html>
            <html lang="{HtmlBuilder.Escape(page.Locale.Code)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={target}">
            <link rel="canonical" href="{HtmlBuilder.Escape(config.BaseUrl + page.Route)}">
            {licence}</head>
            <body>
            <main>
            <h1><a href="{target}">{title}</a></h1>
            </main>
            </body>
            </html>

            """;
        return OutputFile.FromText(path, html.ReplaceLineEndings("\n")) with { Origin = redirect.Span };
    }
}
