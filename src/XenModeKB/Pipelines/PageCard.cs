using XenModeKB.Cards;
using XenModeKB.Model;
using XenModeKB.Theme;

namespace XenModeKB.Pipelines;

/// <summary>
/// The picture that others show for a link to a page. A page that search engines know has its own beside it, <c>card.png</c>; the text of
/// another language has that of the page it was written for; all others have the home page's.
/// </summary>
internal static class PageCard
{
    private const string Name = "card.png";

    /// <summary>Where the picture is, and what is on it in words; null when there is none.</summary>
    public static (string Route, string Words)? Of(PageDraft page, Shell site)
    {
        if (!site.Config.Cards || page.Layout == PageLayout.NotFound)
        {
            return null;
        }

        if (HasOwn(page))
        {
            return (page.Route + Name, Words(page, site));
        }

        var original = page.ContentLocale is { } language ? site.Tree.Find(language.Code, page.Key)?.Page : null;
        var shown = original is not null && page.HasCard ? original : site.Tree.Find(page.Locale.Code, "")?.Page;
        return shown is { IsTranslation: true, Indexed: true }
            ? (shown.Route + Name, Named(shown.Title, page.Locale, site))
            : null;
    }

    /// <summary>The page's own card; null when it has none.</summary>
    public static CardText? Own(PageDraft page, Shell site) => site.Config.Cards && HasOwn(page)
        ? new(page.Route + Name, site.Config.Title[page.Locale], Section(page, site), page.Title, page.Description, page.Card)
        : null;

    private static bool HasOwn(PageDraft page) => page.HasCard && page.Indexed && page.Layout != PageLayout.NotFound
        && (page.ContentLocale is null || page.ContentLocale.Code == page.Locale.Code);

    /// <summary>The folder that the page is in.</summary>
    private static string Section(PageDraft page, Shell site) =>
        site.Tree.Find(page.Locale.Code, page.Key)?.Path() is [.., var folder, _] ? folder.Title : "";

    private static string Words(PageDraft page, Shell site)
    {
        var values = page.Card.Select(row => string.Join(
            "; ", row.Cells.Select(cell => $"{cell.Label}: {cell.Value}").Prepend(row.Name).Where(word => word.Length > 0)));
        return string.Join(". ", values.Prepend(Named(page.Title, page.Locale, site)));
    }

    /// <summary>The title and whose it is; once where both are the same.</summary>
    private static string Named(string title, Locale locale, Shell site)
    {
        string name = site.Config.Title[locale];
        return title == name ? name : $"{title} · {name}";
    }
}
