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
        var made = new Dictionary<string, Made>(StringComparer.OrdinalIgnoreCase);
        var files = pages.Select(page => OldAddress.FileOf(page.Route)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var wanted = pages.SelectMany(page => page.Redirects.Where(redirect => !IsAnchor(redirect)).Select(redirect => (redirect, page)));
        foreach (var (redirect, page) in wanted.Concat(OfSite(pages, files, config, diagnostics)))
        {
            var (old, why) = OldAddress.Parse(redirect.Value);
            if (old is null)
            {
                diagnostics.Add(IsOnPage(redirect) ? RedirectRules.Anchor(redirect) : RedirectRules.Invalid(redirect, why));
            }
            else if (Problem(redirect, old.File, page, files, made) is { } problem)
            {
                diagnostics.Add(problem);
            }
            else
            {
                made.Add(old.File, new(Stub(old.File, page, redirect, config), redirect.Value, page.Route));
            }
        }

        return new(
            [.. made.Values.Select(stub => stub.File).OrderBy(file => file.Path, StringComparer.Ordinal)],
            diagnostics.ToImmutable());
    }

    /// <summary>The redirects of the site as a whole, each with its page.</summary>
    private static List<(Located<string> Redirect, PageInfo Page)> OfSite(
        PageInfo[] pages,
        HashSet<string> files,
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
                    OfFolder(from, keys, pages, config, diagnostics)
                        .Where(old => OldAddress.Parse(old.From.Value).Address is not { } address || !files.Contains(address.File)));
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
        var (address, why) = OldAddress.Parse(old.Value);
        if (locale is null || address is null)
        {
            diagnostics.Add(RedirectRules.Invalid(old, why));
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

    /// <summary>An id of some page: what follows '#' never reaches a host.</summary>
    private static bool IsOnPage(Located<string> redirect) =>
        redirect.Value is ['/', ..] && redirect.Value.Contains('#', StringComparison.Ordinal);

    /// <summary>Addresses that differ in letter case alone are two on a server and one file on some disks.</summary>
    private static Diagnostic? Problem(
        Located<string> redirect, string path, PageInfo page, HashSet<string> files, Dictionary<string, Made> made)
    {
        if (files.TryGetValue(path, out var taken))
        {
            return taken == path
                ? RedirectRules.OntoPage(redirect, path == OldAddress.FileOf(page.Route))
                : RedirectRules.OtherCase(redirect, taken);
        }

        if (made.TryGetValue(path, out var other))
        {
            return other.File.Path == path ? RedirectRules.Twice(redirect, other) : RedirectRules.OtherCase(redirect, other.File.Path);
        }

        return null;
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

    /// <summary>What leads on from one old address.</summary>
    /// <param name="File">The page that does.</param>
    /// <param name="Written">The address, as its author wrote it.</param>
    /// <param name="Route">Where it leads.</param>
    internal sealed record Made(OutputFile File, string Written, string Route);
}
