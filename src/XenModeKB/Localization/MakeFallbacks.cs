using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>
/// Drafts for pages that a language lacks: the text of another language, marked as such, kept out of search engines. A site that lacks a home page in
/// every language, which is an error, gets empty ones: every layout leads there, and no layout is at fault.
/// </summary>
internal static class MakeFallbacks
{
    public static ImmutableArray<PageDraft> Make(Site site, ImmutableArray<PageDraft> drafts)
    {
        var made = ImmutableArray.CreateBuilder<PageDraft>();
        var there = drafts.Select(draft => (draft.Key, draft.Locale.Code)).ToHashSet();
        foreach (var draft in drafts.OrderBy(draft => site.Config.Locales.IndexOf(draft.Locale)))
        {
            foreach (var locale in site.Config.Locales.Where(locale => !there.Contains((draft.Key, locale.Code))))
            {
                there.Add((draft.Key, locale.Code));
                var expected = $"input/content/{locale.Code}/{draft.Origin.Path.Split('/', 4)[^1]}";
                if (site.Pages.Fallbacks.TryGetValue(expected, out var route))
                {
                    made.Add(draft with { Route = route, Locale = locale, ContentLocale = draft.Locale, Indexed = false, Redirects = [], Markdown = null });
                }
            }
        }

        made.AddRange(drafts.Any(draft => draft.Key.Length == 0) ? [] : site.Config.Locales.Select(locale => EmptyHome(site.Config, locale)));
        return made.ToImmutable();
    }

    /// <summary>Made from the settings: the file that should have been there made nothing.</summary>
    private static PageDraft EmptyHome(SiteConfig config, Locale locale) => new()
    {
        Route = locale.Path + "/",
        Key = "",
        Locale = locale,
        Title = config.Title[locale],
        Description = "",
        Body = HtmlFragment.Empty,
        Layout = PageLayout.Home,
        Indexed = false,
        Origin = config.Span,
    };
}
