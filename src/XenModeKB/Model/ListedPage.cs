namespace XenModeKB.Model;

/// <summary>What is said of a page where pages are listed, when all have been printed.</summary>
/// <param name="Locale">Its language.</param>
/// <param name="Key">The same in all languages.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Twin">Route of its Markdown form; null when it has none.</param>
internal sealed record ListedPage(Locale Locale, string Key, string Title, string Description, string? Twin)
{
    public int Order { get; init; }

    public bool InNavigation { get; init; }

    public bool Indexed { get; init; }

    public static ListedPage Of(PageDraft page, string? twin) =>
        new(page.Locale, page.Key, page.Title, page.Description, twin)
        {
            Order = page.Order,
            InNavigation = page.InNavigation,
            Indexed = page.Indexed,
        };
}
