using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>The pages that the theme itself adds: the root, where a reader picks a language, and the page for missing addresses.</summary>
internal static class MakeThemePages
{
    public const string NotFoundRoute = "404.html";

    public static ImmutableArray<SitePage> Of(SiteConfig config, Strings strings)
    {
        var locale = config.SourceLocale;
        var root = new PageDraft
        {
            Route = "",
            Key = "",
            Locale = locale,
            Title = config.Title[locale],
            Description = config.Description[locale],
            Body = HtmlFragment.Empty,
            Layout = PageLayout.Root,
            InNavigation = false,
            Origin = config.Span,
        };
        var title = strings.Get(locale, "theme.missing.title");
        var missing = root
            with
        { Route = NotFoundRoute, Key = "404", Title = title, Description = title, Layout = PageLayout.NotFound, Indexed = false };
        return [new(root, () => root), new(missing, () => missing)];
    }
}
