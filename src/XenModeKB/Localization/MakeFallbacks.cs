using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>Drafts for pages that a language lacks: the text of another language, marked as such, kept out of search engines.</summary>
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

        return made.ToImmutable();
    }
}
