using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>
/// Pages for those that a language lacks: the text of another language, marked as such, kept out of search engines. A site that lacks a
/// home page in every language, which is an error, gets empty ones: every layout leads there, and no layout is at fault.
/// </summary>
internal static class MakeFallbacks
{
    public static ImmutableArray<SitePage> Make(Site site, ImmutableArray<SitePage> pages)
    {
        var made = ImmutableArray.CreateBuilder<SitePage>();
        var there = pages.Select(page => (page.Info.Key, page.Info.Locale.Code)).ToHashSet();
        foreach (var page in pages.OrderBy(page => site.Config.Locales.IndexOf(page.Info.Locale)))
        {
            var info = page.Info;
            foreach (var locale in site.Config.Locales.Where(locale => !there.Contains((info.Key, locale.Code))))
            {
                there.Add((info.Key, locale.Code));
                var expected = $"input/content/{locale.Code}/{info.Origin.Path.Split('/', 4)[^1]}";
                if (site.Pages.Fallbacks.TryGetValue(expected, out var route))
                {
                    made.Add(new(InPlace(info), () => (PageDraft)InPlace(page.Render() with { Markdown = null })));

                    PageInfo InPlace(PageInfo shown) => shown with
                    {
                        Route = route,
                        Locale = locale,
                        ContentLocale = info.Locale,
                        TranslationPath = expected,
                        HasTranslationFile = PageIndex.IsAmong(site.Pages.Invalid, expected),
                        Indexed = false,
                        Redirects = [],
                    };
                }
            }
        }

        made.AddRange(pages.Any(page => page.Info.Key.Length == 0)
            ? []
            : site.Config.Locales.Select(locale => EmptyHome(site.Config, locale)));
        return made.ToImmutable();
    }

    /// <summary>Made from the settings: the file that should have been there made nothing.</summary>
    private static SitePage EmptyHome(SiteConfig config, Locale locale)
    {
        var home = new PageDraft
        {
            Route = locale.Path + "/",
            Key = "",
            Locale = locale,
            Title = config.Title[locale],
            Layout = PageLayout.Home,
            Indexed = false,
            Origin = config.Span,
        };
        return new(home, () => home);
    }
}
