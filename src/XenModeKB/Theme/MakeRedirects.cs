using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Makes a page at each old address that leads on to the new one, without a script. Old addresses must be free.</summary>
internal static class MakeRedirects
{
    public static Outcome<OutputFile> Of(IReadOnlyCollection<PageDraft> drafts, SiteConfig config)
    {
        var taken = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            taken.TryAdd(draft.Route, draft.Origin);
        }

        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (draft, old) in drafts.SelectMany(draft => draft.Redirects.Select(old => (draft, old))))
        {
            var route = old.Value.Length > 1 ? old.Value[1..] : "";
            if (!IsPath(old.Value))
            {
                problems.Add(ThemeRules.BadRedirect(old));
            }
            else if (!taken.TryAdd(route, old.Span))
            {
                problems.Add(ThemeRules.TakenRedirect(old, taken[route]));
            }
            else
            {
                files.Add(Page(route, draft, config, old.Span));
            }
        }

        return new(files.ToImmutable(), problems.ToImmutable());
    }

    private static bool IsPath(string path) =>
        path.Length > 2 && path[0] == '/' && path[^1] == '/'
        && path[1..^1].Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

    private static OutputFile Page(string route, PageDraft draft, SiteConfig config, SourceSpan origin)
    {
        var href = new PageLinks(route).To(draft.Route);
        var title = HtmlBuilder.Escape(draft.Title);
        var licence = config.LicenceUrl.Length == 0 ? "" : $"<link rel=\"license\" href=\"{HtmlBuilder.Escape(config.LicenceUrl)}\">\n";
        var html = $"""
            <!DOCTYPE html>
            <html lang="{draft.Locale.Code}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="0; url={href}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="canonical" href="{HtmlBuilder.Escape(config.BaseUrl)}{PageLinks.FromRoot.To(draft.Route)}">
            {licence}</head>
            <body>
            <main>
            <h1><a href="{href}">{title}</a></h1>
            </main>
            </body>
            </html>

            """;
        var origins = new Dictionary<string, SourceSpan>(StringComparer.Ordinal) { [href] = origin };
        return OutputFile.FromText(route + "index.html", html.ReplaceLineEndings("\n")) with { Origin = origin, LinkOrigins = origins };
    }
}
