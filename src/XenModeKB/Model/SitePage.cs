namespace XenModeKB.Model;

/// <summary>
/// A page of the site, wherever it comes from: Markdown, data, a chart, a source, the theme. Lists and navigation see the info; the rest is
/// made when the page is printed and let go with its file, so that very many pages are never in memory at once.
/// </summary>
/// <param name="Info">What the rest of the site knows of the page.</param>
/// <param name="Render">Makes the page, with this info; each time the same.</param>
public sealed record SitePage(PageInfo Info, Func<PageDraft> Render);
