using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>
/// The folders and pages of each language. 1. What the navigation needs of all pages, sorted. 2. One tree per language, by key. 3. The
/// sections that the configuration names, in its order.
/// </summary>
internal sealed class NavigationTree
{
    private readonly SiteConfig _config;
    private readonly Lazy<Dictionary<string, string>> _keys;
    private readonly Dictionary<string, LocaleTree> _trees = new(StringComparer.Ordinal);

    private NavigationTree(EquatableArray<NavigationPage> pages, SiteConfig config)
    {
        _config = config;
        _keys = new(() => pages.Items.DistinctBy(page => page.Route)
            .ToDictionary(page => page.Route, page => page.Key, StringComparer.Ordinal));
        var byLocale = pages.ToLookup(page => page.LocaleCode, StringComparer.Ordinal);
        foreach (var locale in config.Locales)
        {
            _trees[locale.Code] = new(byLocale[locale.Code], config, locale);
        }
    }

    /// <summary>What the tree is made of: it is the same while no page changes its place or title.</summary>
    public static EquatableArray<NavigationPage> PagesOf(IEnumerable<PageInfo> pages) =>
    [
        .. pages
            .Where(page => page.Layout is not (PageLayout.Root or PageLayout.NotFound))
            .Select(NavigationPage.Of)
            .OrderBy(page => page.LocaleCode, StringComparer.Ordinal)
            .ThenBy(page => page.Key, StringComparer.Ordinal)
            .ThenBy(page => page.Route, StringComparer.Ordinal),
    ];

    /// <summary>The tree, built once for all pages.</summary>
    public static Outcome<NavigationTree> Of(EquatableArray<NavigationPage> pages, SiteConfig config) =>
        Outcome.Of(new NavigationTree(pages, config));

    /// <summary>Groups of the navigation that would be empty, and links of the footer that lead to no page.</summary>
    public IEnumerable<Diagnostic> Problems() => [.. EmptySections(), .. MissingFooterPages()];

    /// <summary>The page's place; null when another page took its key.</summary>
    public NavigationNode? Find(string localeCode, string key) => _trees.GetValueOrDefault(localeCode)?.Find(key);

    /// <summary>The route of the same page in a language; the route itself where there is none.</summary>
    public string Twin(string route, string localeCode) =>
        _keys.Value.TryGetValue(route, out var key) ? Find(localeCode, key)?.Page?.Route ?? route : route;

    /// <summary>The sections of the top navigation that have a page.</summary>
    public IReadOnlyList<NavigationNode> Sections(string localeCode) => _trees.GetValueOrDefault(localeCode)?.Sections ?? [];

    /// <summary>Pages that the footer names and no language has. A language that lacks one leaves its link out.</summary>
    private IEnumerable<Diagnostic> MissingFooterPages()
    {
        if (!_trees.Values.Any(tree => tree.HasPages))
        {
            return [];
        }

        return from column in _config.Footer
               from link in column.Links
               where link.Kind == FooterTarget.Page && !_trees.Values.Any(tree => tree.Find(link.Target.Value)?.Page is not null)
               select ThemeRules.UnknownFooterPage(link.Target,
                   Suggest.Nearest(link.Target.Value, _trees.Values.SelectMany(tree => tree.Pages)));
    }

    /// <summary>A folder that no language has is told once.</summary>
    private IEnumerable<Diagnostic> EmptySections()
    {
        var trees = _config.Locales.Select(locale => (Locale: locale, Tree: _trees[locale.Code])).Where(one => one.Tree.HasPages).ToList();
        foreach (var group in _config.Navigation)
        {
            var without = trees.Where(one => one.Tree.EmptySections.Contains(group)).ToList();
            if (without.Count == trees.Count && trees.Count > 0)
            {
                yield return ThemeRules.EmptySection(group.Span, group.Folder, null, trees[0].Tree.Folders);
                continue;
            }

            foreach (var (locale, tree) in without)
            {
                yield return ThemeRules.EmptySection(group.Span, group.Folder, locale, tree.Folders);
            }
        }
    }
}
